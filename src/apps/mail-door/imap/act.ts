import type { ImapFlow } from 'imapflow';
import type { Tally } from '../tally.ts';
import type { Journal } from './journal.ts';
import type { MailAction } from './model.ts';

/** Does what was found to be done with mails, all that get the same together: a folder of thousands is worked off in minutes. */
export async function act(client: ImapFlow, actions: ReadonlyMap<number, MailAction>, { journal, tally }: { readonly journal: Journal; readonly tally: Tally }): Promise<void> {
  for (const [{ flags, moveTo }, uids] of alike(actions)) {
    // Gone: somebody moved it, or our own move went through although its answer was lost.
    const there = await stillThere(client, uids);
    if (there.length > 0) {
      if (flags.length > 0) await client.messageFlagsAdd(there.join(','), [...flags], { uid: true });
      // Without MOVE a mail would be copied and deleted in steps, and a broken connection leave two of it or none.
      if (moveTo !== null) {
        const hasMoved = client.capabilities.has('MOVE') && (await client.messageMove(there.join(','), moveTo, { uid: true })) !== false;
        for (const _ of there) tally.count(hasMoved ? 'moved' : 'not moved');
      }
    }
    stillOpen(client);
    journal.done(uids);
  }
}

/** What a lost connection did not give must not be taken for gone. */
export function stillOpen(client: ImapFlow): void {
  if (!client.usable) throw Object.assign(new Error('closed'), { code: 'NoConnection' });
}

function alike(actions: ReadonlyMap<number, MailAction>): readonly (readonly [MailAction, readonly number[]])[] {
  const groups = new Map<string, readonly [MailAction, number[]]>();
  for (const [uid, action] of actions) {
    const key = JSON.stringify([action.flags, action.moveTo]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [action, [uid]]);
    else group[1].push(uid);
  }
  return [...groups.values()];
}

async function stillThere(client: ImapFlow, uids: readonly number[]): Promise<readonly number[]> {
  const there: number[] = [];
  for await (const { uid } of client.fetch(uids.join(','), { uid: true }, { uid: true })) there.push(uid);
  return there;
}
