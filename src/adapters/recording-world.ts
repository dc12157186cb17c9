import type { Outside } from '../evidence/ports.ts';
import { questionOf } from './question.ts';

/** A recorded world in the making. */
export interface Recording {
  readonly outside: Outside;
  /** JSON that `openRecordedWorld` answers from, exactly as the outside answered. */
  readonly worldJson: (takenAt: string) => string;
}

/** Writes down every answer that the outside gives, refusals and skipped questions included. */
export function recordWorld(outside: Outside): Recording {
  const asked = new Map<string, unknown>();
  const kept = async <T>(question: string, answer: Promise<T>): Promise<T> => {
    const value = await answer;
    asked.set(question, value);
    return value;
  };
  return {
    outside: {
      dns: (name, type) => kept(questionOf('dns', type, name.toLowerCase()), outside.dns(name, type)),
      placeOfAddress: (address) => kept(questionOf('placeOfAddress', address), outside.placeOfAddress(address)),
      registration: (domain) => kept(questionOf('registration', domain), outside.registration(domain)),
      networkRegistration: (address) => kept(questionOf('networkRegistration', address), outside.networkRegistration(address)),
      certificates: (domain) => kept(questionOf('certificates', domain), outside.certificates(domain)),
      blocklists: (url) => kept(questionOf('blocklists', url), outside.blocklists(url)),
      addressBlocklists: (address) => kept(questionOf('addressBlocklists', address), outside.addressBlocklists(address)),
      capture: (url) => kept(questionOf('capture', url), outside.capture(url)),
    },
    worldJson: (takenAt) => {
      const answers = Object.fromEntries([...asked].toSorted(([a], [b]) => (a < b ? -1 : 1)));
      return `${JSON.stringify({ schema: 'fuwake/world@1', takenAt, asked: answers }, null, 1)}\n`;
    },
  };
}
