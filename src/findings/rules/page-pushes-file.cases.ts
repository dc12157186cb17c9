import { seen } from '../captured-page-cases.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    seen({ state: 'download', forms: [], downloads: [{ name: 'invoice.exe', sha256: null }] }),
    seen({ state: 'download', forms: [], downloads: [{ name: 'update.apk', sha256: null }] }),
    seen({ state: 'download', forms: [], downloads: [{ name: '請求書.zip', sha256: null }] }),
  ],
  spares: [
    seen({ state: 'download', forms: [], downloads: [{ name: 'price-list.pdf', sha256: null }] }),
    seen(),
  ],
};
