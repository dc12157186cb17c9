import { readdirSync, readFileSync } from 'node:fs';

/** What a process and everything that it started has used and holds, from Linux's /proc. */
export interface Use {
  /** Processor time of all their threads that are alive. */
  readonly cpuMs: number;
  /** Memory, of which a page that several share is counted in parts. */
  readonly memoryMiB: number;
}

export function useOf(root: number): Use {
  const all = withChildren(root);
  return {
    cpuMs: all.reduce((sum, pid) => sum + cpuMsOf(pid), 0),
    memoryMiB: all.reduce((sum, pid) => sum + Number(/^Pss: +(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0) / 1024,
  };
}

function withChildren(root: number): readonly number[] {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => [Number(pid), Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1])]));
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** The scheduler's own count, in nanoseconds: the usual one comes in ticks, which are longer than some mails take. */
function cpuMsOf(pid: number): number {
  return list(`/proc/${pid}/task`).reduce((sum, task) => sum + Number(read(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0] ?? 0), 0) / 1e6;
}

// A process may end while it is looked at.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
