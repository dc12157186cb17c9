import { run } from '../src/apps/cli/run.ts';

/** What the test asks for, and what a run left. */
export interface Asked {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The other side of `program.ts`: runs one command after the other, each with the environment that it is told. */
process.on('message', async ({ args, environment }: Asked) => {
  const [out, err] = [listenTo(process.stdout), listenTo(process.stderr)];
  process.env = { PATH: process.env['PATH'], ...environment };
  const status = await run(args);
  process.send?.({ status, stdout: out(), stderr: err() } satisfies Ran);
});

/** Keeps what is written from now on, in place of writing it. Gives it, and lets the stream be as it was. */
function listenTo(stream: NodeJS.WriteStream): () => string {
  const pieces: Buffer[] = [];
  const { write } = stream;
  stream.write = ((chunk: string | Uint8Array, encoding?: BufferEncoding | (() => void), done?: () => void): boolean => {
    pieces.push(typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8') : Buffer.from(chunk));
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  }) as typeof stream.write;
  return () => {
    stream.write = write;
    stream.removeAllListeners('error');
    return Buffer.concat(pieces).toString('utf8');
  };
}
