import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilterMark } from './filter-marks.ts';
import type { RawField } from './raw-field.ts';

const field = (name: string, body: string, start = 0): RawField => {
  const range = { start, end: start + body.length };
  return { name, key: name.toLowerCase(), body, range, bodyRange: range };
};

describe('marks of filters', () => {
  const cases: readonly (readonly [name: string, body: string, opinion: string, score: number | null])[] = [
    ['X-Spam-Flag', ' YES', 'spam', null],
    ['X-Spam-Flag', ' NO', 'not-spam', null],
    ['X-Spam-Status', ' Yes, score=7.2 required=5.0 tests=A,\r\n B', 'spam', 7.2],
    ['X-Spam-Status', ' No, hits=-2.1 required=5.0', 'not-spam', -2.1],
    ['X-Spam-Score', ' 1.8 (+)', 'unclear', 1.8],
    ['X-Spam-Level', ' *****', 'unclear', 5],
    ['X-Spam-Report', ' 3 rules hit', 'unclear', null],
    ['X-Forefront-Antispam-Report', ' CIP:192.0.2.7;CTRY:JP;SCL:1;SFV:NSPM;CAT:NONE;', 'not-spam', 1],
    ['X-Forefront-Antispam-Report', ' CIP:192.0.2.7;SCL:9;SFV:SPM;CAT:HPHISH;', 'spam', 9],
    ['X-Forefront-Antispam-Report', ' SCL:-1;SFV:SFE;CAT:NONE', 'unclear', -1],
    ['X-Microsoft-Antispam', ' BCL:7;ARA:1', 'unclear', 7],
    ['X-MS-Exchange-Organization-SCL', ' 9', 'spam', 9],
    ['X-MS-Exchange-Organization-SCL', ' -1', 'not-spam', -1],
    ['X-Barracuda-Spam-Status', ' No, SCORE=0.00 using global scores', 'not-spam', 0],
    ['X-Spamd-Result', ' default: True [19.10 / 15.00]; A(1.0)[]', 'spam', 19.1],
    ['X-Rspamd-Action', ' add header', 'spam', null],
    ['X-Proofpoint-Spam-Details', ' rule=notspam policy=default score=3 spamscore=0', 'not-spam', 3],
    ['X-TM-AS-Result', ' No--8.069-5.0-31-10', 'not-spam', -8.069],
    ['X-IronPort-Anti-Spam-Result', ' Abc123', 'unclear', null],
    ['X-KSE-AntiSpam-Status', ' KAS_STATUS_SPAM', 'spam', null],
    ['X-KSE-AntiSpam-Status', ' KAS_STATUS_NOT_DETECTED', 'not-spam', null],
    ['X-SES-Spam-Verdict', ' PASS', 'not-spam', null],
  ];
  it.each(cases)('%s:%s says %s', (name, body, opinion, score) => {
    expect(parseFilterMark(field(name, body))).toMatchObject({ name, opinion, score });
  });

  it.each(['Subject', 'X-Mailer', 'X-Spammy', 'X-Disclaimer'])('%s is none', (name) => {
    expect(parseFilterMark(field(name, 'x'))).toBeNull();
  });
});

it('never throws on any mark', () => {
  const names = fc.constantFrom('X-Spam-Status', 'X-Spam-Level', 'X-Forefront-Antispam-Report', 'X-Spamd-Result', 'X-TM-AS-Result', 'X-KSE-AntiSpam-Rate');
  fc.assert(fc.property(names, fc.string(), fc.nat(1000), (name, text, start) => {
    const body = text.replace(/[^\0-\xff]/g, '?');
    expect(parseFilterMark(field(name, body, start))?.range).toEqual({ start, end: start + body.length });
  }));
});
