import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** The files that take longest, roughly in order: with a browser, a worker or many mails. Begun last, one of them would run alone at the end. */
const SLOW: readonly string[] = [
  'test/workbench/page/way', 'test/capture/zoo', 'test/workbench/page/captures', 'test/workbench/page/no-account', 'test/capture/recognition', 'test/capture/dissect-capture', 'test/capture/learn', 'test/workbench/page/', 'test/thunderbird',
  'test/workbench/', 'test/mail-picture', 'test/picture-words', 'test/command-line', 'test/published-site', 'test/rule-cases', 'test/publish', 'test/samples', 'test/mail-door/', 'test/chromium', 'test/',
];

/** The order of the test files where nobody has measured them yet, as in a fresh clone: what takes longest begins first. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const path = relative(process.cwd(), moduleId).replaceAll('\\', '/');
      const at = SLOW.findIndex((slow) => path.startsWith(slow));
      return at === -1 ? SLOW.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
