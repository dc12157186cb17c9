import type { Case, MailLine, Order } from '../../workbench/model.ts';
import { mayChange, maySeeRaw, reaches } from '../../workbench/permissions.ts';
import type { Viewer } from '../../workbench/ports.ts';
import type { Who, Workbench } from './context.ts';
import { notFound } from './problem.ts';

/** A case as the one who asks sees it. */
export function showCase(one: Case, { user, role }: Who) {
  const { ownerId, ...shown } = one;
  return {
    ...shown, isMine: ownerId === user.id, worst: one.worst === null ? null : showMail(one.worst), order: showOrder(one.order), limits: [...one.limits], published: [...one.published],
    may: { change: mayChange(role, user.id, one), seeRaw: maySeeRaw(role, user.id, one), publish: reaches(role, 'publisher') && one.state === 'done' },
  };
}

export const showMail = (mail: MailLine) => ({ ...mail });

const showOrder = (order: Order) => ({ ...order, ask: [...order.ask], trust: [...order.trust] });

export const viewerOf = ({ user }: Who): Viewer => ({ userId: user.id });

/** The case, if the asker may see it. *Errors*: a 404 that says no more than that. */
export async function caseFor({ store }: Workbench, who: Who, id: string): Promise<Case> {
  const one = await store.cases.find(id, viewerOf(who));
  if (one === null) throw notFound();
  return one;
}
