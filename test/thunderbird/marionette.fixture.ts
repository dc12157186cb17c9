import { connect } from 'node:net';

/** Mozilla's remote control of its programs: one command at a time, in the program's own (“chrome”) side. */
export interface Marionette {
  /** Runs the body of an async function there and gives what it returns. *Errors*: what it throws. */
  readonly run: (body: string, ...given: readonly unknown[]) => Promise<unknown>;
  /** The window, as PNG. */
  readonly picture: () => Promise<Buffer>;
  readonly close: () => void;
}

const SCRIPT_MS = 60_000;

/**
 * *Source*: the protocol of testing/marionette, version 3: `length:[0, id, command, parameters]`, answered by
 * `length:[1, id, error, result]`.
 */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = connect({ host: '127.0.0.1', port });
  const waiting = new Map<number, { readonly done: (value: unknown) => void; readonly fail: (error: Error) => void }>();
  let heard = Buffer.alloc(0);
  let last = 0;
  const greeted = new Promise<void>((done, fail) => {
    socket.once('error', fail);
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes]);
      for (let start = heard.indexOf(':') + 1; start > 0; start = heard.indexOf(':') + 1) {
        const end = start + Number(heard.subarray(0, start - 1));
        if (heard.length < end) return;
        const told = JSON.parse(heard.toString('utf8', start, end)) as { readonly marionetteProtocol: number } | readonly [1, number, { readonly message: string } | null, unknown];
        heard = heard.subarray(end);
        if ('marionetteProtocol' in told) done();
        else {
          const [, id, error, result] = told;
          const asked = waiting.get(id);
          waiting.delete(id);
          if (error === null) asked?.done(result);
          else asked?.fail(new Error(error.message));
        }
      }
    });
  });
  socket.on('close', () => { for (const { fail } of waiting.values()) fail(new Error('The program closed the line.')); });
  const send = (command: string, parameters: unknown = {}): Promise<unknown> => new Promise((done, fail) => {
    waiting.set(++last, { done, fail });
    const text = JSON.stringify([0, last, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
  await greeted;
  await send('WebDriver:NewSession', { capabilities: {} });
  await send('Marionette:SetContext', { value: 'chrome' });
  return {
    run: async (body, ...given) => {
      const script = `const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value: { value, error } } = await send('WebDriver:ExecuteAsyncScript', { script, args: given, scriptTimeout: SCRIPT_MS, newSandbox: true, sandbox: 'system' }) as { readonly value: { readonly value?: unknown; readonly error?: string } };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    picture: async () => Buffer.from((await send('WebDriver:TakeScreenshot', { full: true, hash: false }) as { readonly value: string }).value, 'base64'),
    close: () => void socket.destroy(),
  };
}
