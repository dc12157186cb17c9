import type { DissectOptions } from '../../dissect.ts';
import { findSecrets } from '../../publication/masking/find-secrets.ts';
import { maskTokens } from '../../publication/masking/mask-tokens.ts';
import type { Unmaskable } from '../../publication/model.ts';

/** What a dissection for everybody masks beyond the report, less what a person laid open. */
export const forPublic = (unmask: readonly Unmaskable[]): NonNullable<DissectOptions['forPublic']> => ({
  secrets: (mail, evidence) => findSecrets(mail, evidence, unmask).map((secret) => ({ text: secret.text, shown: secret.shown, what: secret.kind })),
  tokens: unmask.includes('url-token') ? (url) => ({ url, tokens: [] }) : maskTokens,
});
