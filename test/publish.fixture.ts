import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { publishCommand } from '../src/apps/cli/publish-command.ts';

export const SAMPLES: readonly string[] = readdirSync('samples').filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -4));
/** The harmful ones; one that is only suspicious may be honest. */
export const WARNED: readonly string[] = SAMPLES.filter((name) => !/^(?:genuine|personal|bank-change)/.test(name));

export const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());

/** Runs a command without its talk. *Shape*: the exit status and what it said. */
export async function quietly(command: (args: readonly string[]) => Promise<number>, args: readonly string[]): Promise<{ readonly status: number; readonly talk: string; readonly out: string }> {
  const said = { talk: '', out: '' };
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => { said.talk += String(text); return true; });
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => { said.out += String(text); return true; });
  try {
    return { status: await command(args), ...said };
  } finally {
    err.mockRestore();
    out.mockRestore();
  }
}

export const publish = (...args: readonly string[]): ReturnType<typeof quietly> => quietly(publishCommand, args);
