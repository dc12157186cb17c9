import { readShippedData } from '../../adapters/shipped-data.ts';
import { ConfigError } from '../../base/errors.ts';

/** `fuwake brands find NAME|DOMAIN` */
export function brandsCommand([verb, ...words]: readonly string[]): number {
  const query = words.join(' ');
  if (verb !== 'find' || query === '') throw new ConfigError('brands-usage', 'fuwake brands find NAME|DOMAIN');
  const { brands, lists } = readShippedData();
  const ids = new Set([brands.ownerOf(query)?.id, ...brands.mentionsIn(query).map((mention) => mention.brandId)].filter((id) => id !== undefined));
  for (const id of ids) {
    const brand = brands.brand(id);
    if (brand !== null) process.stdout.write(`${brand.id}\t${brand.name.ja} / ${brand.name.en}\t${brand.kind}\t${brand.domains.join(' ')}\n`);
  }
  const on = query.includes('.') ? lists.listsOf(query) : [];
  if (on.length > 0) process.stdout.write(`lists\t${on.join(' ')}\n`);
  if (ids.size === 0 && on.length === 0) process.stderr.write(`The book does not know “${query}”. That says nothing about it.\n`);
  return 0;
}
