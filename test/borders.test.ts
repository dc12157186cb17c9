import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BORDERS, faultOf } from '../tools/borders.ts';

const IMPORT = /(?:import|export)\s[^'"]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

function importsOf(file: string): readonly string[] {
  return [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].map((hit) => hit[1] ?? hit[2] ?? '');
}

describe('the borders between rooms', () => {
  const files = (readdirSync('src', { recursive: true, encoding: 'utf8' })).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));

  it('are kept by every file', () => {
    expect(files.length).toBeGreaterThan(150);
    const faults = files.flatMap((file) => importsOf(file).flatMap((target) => {
      const fault = target.startsWith('.') ? faultOf(file, normalize(join(dirname(file), target))) : target.startsWith('node:') ? faultOf(file, target) : null;
      return fault === null ? [] : [fault];
    }));
    expect(faults).toEqual([]);
  });

  it('name the line to edit when one is crossed', () => {
    expect(faultOf('evidence/x.ts', 'node:fs')).toContain('row "evidence"');
    expect(faultOf('message/x.ts', 'evidence/model.ts')).toContain('tools/borders.ts');
    expect(faultOf('findings/x.ts', 'evidence/links/links.ts')).toContain('model.ts');
    expect(BORDERS.length).toBeGreaterThan(8);
  });
});
