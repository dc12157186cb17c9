import type { Outcome } from '../../base/outcome.ts';
import type { LiveUrl } from '../../base/url.ts';
import type { Answer, CaptureSummary } from '../ports.ts';
import type { Base } from '../model.ts';

export interface LandingPage extends Base<'landing-page'> {
  readonly url: LiveUrl;
  readonly outcome: Outcome<Answer<CaptureSummary>>;
  readonly brandId: string | null;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly asks: readonly ('password' | 'card' | 'one-time-code' | 'mail-account' | 'personal-data' | 'other')[];
}
