import { openBrandBook } from '../../src/brands/open-brand-book.ts';
import { findDefects, strangeWordsInGenuineDomains } from './find-defects.ts';
import { loadBrands } from './load-brands.ts';

const brands = loadBrands();
const defects = findDefects(brands);
const book = openBrandBook(brands);
const lookAlikes = brands.flatMap(brand => brand.domains.filter(domain => book.wordsInHost(domain).length > 0));
const out = (line: string): boolean => process.stdout.write(`${line}\n`);

out(`${brands.length} brands, ${brands.reduce((sum, brand) => sum + brand.domains.length, 0)} domains`);
for (const defect of defects) out(`wrong: ${defect}`);
for (const domain of lookAlikes) out(`wrong: ${domain} is genuine and yet read as a look-alike`);
for (const line of strangeWordsInGenuineDomains(brands)) out(`to know: ${line}`);
process.exitCode = defects.length + lookAlikes.length > 0 ? 1 : 0;
