import type { Language } from '../../base/bilingual.ts';
import { say } from '../mail-door/report-mailbox/answer-words.ts';
import { messenger } from './messenger.ts';
import { element, text } from './show.ts';
import { WORDS } from './words.ts';

const KEPT = 'fuwake-desk';

/** Where the reader can hand the mail on. Thunderbird opens the letter; the reader sends it, or not. */
export function forwardBox(messageId: number, language: Language): HTMLElement {
  const address = document.createElement('input');
  Object.assign(address, { type: 'email', required: true, value: localStorage.getItem(KEPT) ?? '', placeholder: 'report@example.jp', autocomplete: 'email' });
  address.setAttribute('aria-label', say(WORDS.address, language));
  const told = text('p', say(WORDS.forwardNote, language));
  told.className = 'faint';
  told.setAttribute('role', 'status');
  const form = element('form', [address, text('button', say(WORDS.forward, language))]) as HTMLFormElement;
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!address.checkValidity()) {
      told.textContent = say(WORDS.noAddress, language);
      address.focus();
      return;
    }
    localStorage.setItem(KEPT, address.value);
    // The mail may be gone meanwhile, moved by a filter or deleted.
    messenger().compose.beginForward(messageId, 'forwardAsAttachment', { to: [address.value] }).catch(() => { told.textContent = say(WORDS.noLetter, language); });
  });
  return element('section', [text('h2', say(WORDS.forward, language)), form, told]);
}
