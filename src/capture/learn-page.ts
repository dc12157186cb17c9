import type { PageFingerprint, PageView } from '../evidence/model.ts';

const LOGOS = 3;
/** Fields that every second form has say nothing of whose it is. */
const COMMON = /^(?:|q|s|id|u|p|user|username|user_?name|user_?id|login|login_?id|mail|e-?mail|email_?address|pass|passwd|password|pwd|pw|remember(?:_?me)?|token|search|name)$/i;

/** A page of the brand itself as a fingerprint, to know copies by. Only what tells it from others is kept. */
export function fingerprintOf(views: readonly Pick<PageView, 'forms' | 'iconHash' | 'looks'>[], brand: string, product: string | null): PageFingerprint {
  const distinct = <T>(values: readonly (T | null | undefined)[]): readonly T[] => [...new Set(values.flatMap((value) => (value == null ? [] : [value])))];
  const forms = views.flatMap(({ forms }) => forms.map(({ fields }) => fields.map(({ name }) => name).filter((name) => name !== '')));
  return {
    brand, ...(product === null ? {} : { product }),
    fields: [...new Map(forms.filter((names) => names.some((name) => !COMMON.test(name))).map((names) => [names.join(' '), names])).values()],
    icons: distinct(views.map(({ iconHash }) => iconHash)), iconLooks: distinct(views.map(({ looks }) => looks?.icon)),
    looks: distinct(views.flatMap(({ looks }) => (looks?.pictures ?? []).slice(0, LOGOS).map(({ look }) => look))), layouts: distinct(views.map(({ looks }) => looks?.layout)),
  };
}
