import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'We are a professional manufacturer of garden chairs. Shall we send you our catalog with wholesale prices?' },
    { subject: '外贸获客', text: '智能获客软件,帮您开发国外客户。' },
    { text: 'We offer SEO services and backlinks.' }],
  spares: [
    { text: 'Do you buy your tea there too?' },
    // Who asked for the catalogue gets one.
    { subject: 'Re: chairs', fields: ['In-Reply-To: <1@home.example>'], text: 'As the factory, we send you our catalog with wholesale prices.' },
    { text: 'The search engine is down.' }],
};
