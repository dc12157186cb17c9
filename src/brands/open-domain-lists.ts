import type { DomainListName, DomainLists } from './model.ts';
import { parentsOf } from './open-brand-book.ts';

/** Opens the domain lists. A host is in a list when it, or any domain above it, is an entry. */
export function openDomainLists(lists: Readonly<Record<DomainListName, readonly string[]>>): DomainLists {
  const listsByEntry = new Map<string, DomainListName[]>();
  for (const [name, entries] of Object.entries(lists) as [DomainListName, readonly string[]][]) {
    for (const entry of entries) {
      const known = listsByEntry.get(entry);
      if (known === undefined) listsByEntry.set(entry, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  }
  return {
    listsOf: host => {
      const found = new Set<DomainListName>();
      for (const domain of parentsOf(host)) for (const name of listsByEntry.get(domain) ?? []) found.add(name);
      return [...found];
    }
  };
}

/** The entries of a list file: one a line, lines that begin with `#` are comments. */
export function readDomainList(text: string): readonly string[] {
  return text.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
}
