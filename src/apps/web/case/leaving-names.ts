import type { Dissection } from '../../../report/model.ts';

/** The field of each observation that a question is about. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  'address-record': ['host'], registration: ['domain'], certificates: ['domain'], 'network-holder': ['address'], 'address-listing': ['address'], 'confirmed-address': ['address', 'name'],
};

/** Names and addresses that questions to the outside are about, defanged, each once; which of them are asked is the sharing gate's matter. */
export function leavingNames({ observations }: Pick<Dissection, 'observations'>): readonly string[] {
  const names = observations.flatMap((seen) => (SUBJECTS[String(seen['kind'])] ?? []).map((field) => seen[field]));
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && name !== '' && !name.includes('***')))];
}
