import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Your account have been limited. Please log in.' },
    { text: 'Kindly click below to verify you account.' },
    { text: 'We has detected a problem with your card.' },
  ],
  spares: [
    { text: 'Your account has been limited. Please log in.' },
    { text: 'Thank you for your order. We have shipped it.' },
    { text: 'He is very kind, clicks here and there.' },
  ],
};
