import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: '=?UTF-8?B?UGF5IFN1cHBvcnQ=?= <desk@friends.example>' },
    { subject: '=?utf-8?B?WW91ciBwYXJjZWwgd2FpdHM=?=' },
    { subject: '=?utf-8?Q?Your_parcel_waits?=' },
  ],
  spares: [
    { from: '=?UTF-8?B?5bGx55Sw?= <yamada@friends.example>' },
    { subject: 'Your parcel waits' },
    { subject: '=?utf-8?Q?Caf=C3=A9_on_Monday?=' },
    { from: '=?UTF-8?Q?Suzuki=2C_Hanako?= <hanako@friends.example>' },
    { subject: '=?utf-8?B?T0s=?=' },
  ],
};
