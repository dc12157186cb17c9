import { lockZip } from '../../../src/findings/attached-files.fixture.ts';
import { arrival } from '../arrival.ts';
import { filePart, multipart, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { absent, inventedNetwork, reverseName } from '../world.ts';

const BODY = `Good morning,

the court documents regarding your case are attached. For your privacy
the archive is protected.

Password: 4471

Please open the file today and confirm receipt.

Registry office
`;
const PAGE = `<html><head><title>Court documents</title></head><body><p>Loading…</p>
<script>location.href = "https://case-files-portal.top/open";</script></body></html>`;

/** The key hangs beside the lock: only scanners are kept out. */
export const lockedZipEn: Sample = {
  name: 'locked-zip-en',
  what: 'Encrypted ZIP with its password in the same mail; in it is a script named like a PDF (the script is a harmless comment) and a page that leads elsewhere',
  mustFind: 'locked archive with the password beside it and a runnable file in it; where the unpacking tool is installed, the password opens it and the page\'s link is found; forged sender (SPF fail)',
  label: 'malware',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'registry@district-registry.example', helo: 'localhost', reverseName: 'unknown',
    address: '203.0.113.119', recipient: 'sam@example.net', queueId: '4cT9w02PzRz8k', date: 'Tue, 14 Oct 2025 06:41:10 +0000 (UTC)',
  }),
  fields: [
    ['From', 'Registry Office <registry@district-registry.example>'],
    ['To', 'sam@example.net'],
    ['Subject', 'Court documents, case 25-4471'],
    ['Date', 'Tue, 14 Oct 2025 06:41:02 +0000'],
    ['Message-ID', '<6f2e.4471@localhost>'],
  ],
  content: multipart('mixed', 'b1_4471', [
    textPart(BODY, { charset: 'utf-8', encoding: '8bit' }),
    filePart(lockZip({ 'case_25-4471.pdf.js': '// A sample without any effect.\n', 'read_me_first.html': PAGE }, '4471'), 'application/zip; name="case_25-4471.zip"', [['Content-Disposition', 'attachment; filename="case_25-4471.zip"']]),
  ]),
  world: {
    comment: 'Invented. The domain says which hosts may send for it, and this was none of them.',
    takenAt: '2025-10-14T09:00:00Z',
    dns: { [reverseName('203.0.113.119')]: { PTR: absent }, 'district-registry.example': { TXT: ['v=spf1 ip4:192.0.2.50 -all'] }, '_dmarc.district-registry.example': { TXT: absent } },
    rdap: {}, geo: { '203.0.113.119': inventedNetwork('NL', 'Invented Hosting BV') }, blocklists: {}, capture: {},
  },
};
