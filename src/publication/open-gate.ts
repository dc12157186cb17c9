import type { Dissection } from '../report/model.ts';
import type { Passage, Permission } from './model.ts';

/** Labels of which the public is warned. */
const WARNED: readonly Dissection['verdict']['label'][] = ['phishing', 'fraud', 'malware', 'junk'];

/** Decides whether a dissection may become a page for everybody. What is not shown to be harmful is not warned of. */
export function openGate({ verdict }: Dissection, permission: Permission): Passage {
  const shut = (code: string, ja: string, en: string): Passage => ({ isOpen: false, code, why: { ja, en } });
  if (permission.tlp !== 'clear') return shut('marking', `TLP:${permission.tlp.toUpperCase()} の情報は公開できません（公開できるのは TLP:CLEAR だけです）。`, `What is marked TLP:${permission.tlp.toUpperCase()} is not for the public; only TLP:CLEAR is.`);
  if (WARNED.includes(verdict.label)) return { isOpen: true };
  if (verdict.label === 'suspicious') {
    return permission.evenSuspicious ? { isOpen: true }
      : shut('suspicious', '「不審」という段階では公開しません。それでも公開するときは --even-suspicious を付けてください。', 'It is only suspicious, and a warning may hit somebody innocent. To publish it all the same, say --even-suspicious.');
  }
  return shut('nothing-to-warn-of', '詐欺と判断されていないメールを注意喚起として公開することはできません。', 'Nothing was found that the public would have to be warned of.');
}
