import type { Language } from '../../base/bilingual.ts';
import { say } from '../mail-door/report-mailbox/answer-words.ts';
import { openDissector } from '../web/here/dissector.ts';
import { forwardBox } from './forward-box.ts';
import { messageIn, messenger } from './messenger.ts';
import { element, show, text } from './show.ts';
import { WORDS } from './words.ts';

const language: Language = navigator.language.startsWith('ja') ? 'ja' : 'en';
document.documentElement.lang = language;
const place = document.getElementById('look');
if (place !== null) void look(place, messageIn(location.hash));

/** One mail, once: the tab is closed when it was read. */
async function look(place: HTMLElement, messageId: number | null): Promise<void> {
  const tell = (words: string): void => {
    const told = text('p', words);
    told.setAttribute('role', 'status');
    place.replaceChildren(element('section', [told]));
  };
  if (messageId === null) {
    tell(say(WORDS.noMail, language));
    return;
  }
  tell(say(WORDS.looking, language));
  const dissector = openDissector();
  try {
    const raw = await messenger().messages.getRaw(messageId);
    const done = await dissector.dissect(new Uint8Array(await raw.arrayBuffer()), null);
    const [first] = done.kind === 'done' ? done.mails : [];
    if (done.kind !== 'done') tell(`${say(done.kind === 'no-mail' ? WORDS.noMail : WORDS.broken, language)} (${done.code})`);
    else if (first !== undefined) {
      show(place, first.dissection, language);
      const note = text('footer', say(WORDS.here, language));
      note.className = 'faint';
      place.append(forwardBox(messageId, language), note);
    }
  } catch (cause) {
    tell(`${say(WORDS.broken, language)} (${cause instanceof Error ? cause.name : 'unknown'})`);
  } finally {
    dissector.close();
  }
}
