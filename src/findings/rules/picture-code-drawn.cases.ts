import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ sample: 'qr-table-en' }],
  spares: [{ sample: 'qr-ja' }, { text: '████████████████\n█ our summer fair █\n████████████████' }, { html: `<table>${'<tr>'.concat('<td bgcolor="#eeeeee">12</td>'.repeat(25)).repeat(25)}</table>` }],
};
