import { addFingerprint } from '../../adapters/page-fingerprints.ts';
import { readShippedData } from '../../adapters/shipped-data.ts';
import { ConfigError } from '../../base/errors.ts';
import { hrefOf } from '../../base/url.ts';
import { fingerprintOf } from '../../capture/learn-page.ts';
import type { Capture } from '../../capture/model.ts';

/**
 * Opens the brand for learning, before any page is opened: what comes back keeps how the brand's own page looks. Of any
 * other page, a stranger's would be learned as the brand's.
 * *Errors*: {@link ConfigError} where there is no such brand or no file to keep it, and later where no page of the brand's own was seen.
 */
export function learnBrand(wanted: string, file: string): (capture: Capture) => void {
  const [brandId = '', product = null] = wanted.split('/');
  const { brands } = readShippedData();
  const brand = brands.brand(brandId);
  if (brand === null) throw new ConfigError('no-brand', `The brand book knows no “${brandId}”; “fuwake brands find NAME” tells the ids.`);
  if (file === '') throw new ConfigError('no-pages-file', 'Where to keep it? Set FUWAKE_PAGES to a file of your own.');
  return ({ views }) => {
    const own = views.filter(({ state, finalUrl }) => state === 'ok' && finalUrl !== null && brands.ownerOf(new URL(hrefOf(finalUrl)).hostname)?.id === brandId);
    if (own.length === 0) throw new ConfigError('not-the-brands', `No page of ${brand.name.en}’s own was seen there; nothing is learned.`);
    addFingerprint(file, fingerprintOf(own, brandId, product));
  };
}
