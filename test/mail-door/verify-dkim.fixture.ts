import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

/** What a receiver says of the mail's signature, with the key in the record that is given. */
export async function verifyDkim(mail: Buffer, name: string, record: string): Promise<string> {
  const { results } = await dkimVerify(mail, { resolver: async (asked: string) => (asked === name ? [[record]] : []) });
  return results[0]?.status.result ?? 'none';
}
