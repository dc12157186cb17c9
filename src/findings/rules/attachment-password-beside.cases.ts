import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [
    { text: '添付ファイルをご確認ください。\n解凍パスワード：1234\n', attachment: files.lockedZip() },
    { text: 'Please see the attached file. The password is 7731.', attachment: files.lockedZip() },
  ],
  spares: [
    { text: '添付ファイルをお送りします。パスワードは別途お電話でご案内します。', attachment: files.zip({ 'minutes.txt': 'hello' }) },
    { text: 'Here is the report.', attachment: files.lockedZip() },
  ],
};
