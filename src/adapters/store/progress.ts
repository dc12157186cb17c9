import { EventEmitter } from 'node:events';
import type { ProgressEvent } from '../../workbench/model.ts';
import type { Progress } from '../../workbench/ports.ts';

/** Progress within one process. */
export function localProgress(): Progress {
  const events = new EventEmitter();
  // A listener for each browser that looks on; that is no leak.
  events.setMaxListeners(0);
  return {
    tell: (event) => void events.emit(event.caseId, event),
    follow: (caseId, hear) => {
      events.on(caseId, hear);
      return () => void events.off(caseId, hear);
    },
  };
}

const CHANNEL = 'fuwake_progress';
/** Until the listening connection is opened again; in the meantime a page sees the state of the case, not its stages. */
const RECONNECT_MS = 2_000;

/** Progress over all machines that share a PostgreSQL, by NOTIFY. */
export async function notifiedProgress(connectionString: string, notify: (channel: string, payload: string) => Promise<void>): Promise<Progress & { readonly close: () => Promise<void> }> {
  const { default: pg } = await import('pg');
  const local = localProgress();
  let client: InstanceType<typeof pg.Client> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const listen = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString, application_name: 'fuwake-progress', keepAlive: true });
    const lost = (): void => {
      if (client === fresh) client = null;
      fresh.removeAllListeners();
      fresh.on('error', () => {});
      void fresh.end().catch(() => {});
      if (!isClosed && timer === null) timer = setTimeout(() => { timer = null; void listen(); }, RECONNECT_MS).unref();
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', ({ payload }) => {
      if (payload !== undefined) local.tell(JSON.parse(payload) as ProgressEvent);
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      client = fresh;
    } catch {
      lost();
    }
  };
  await listen();
  return {
    tell: (event) => void notify(CHANNEL, JSON.stringify(event)).catch(() => {}),
    follow: local.follow,
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      const open = client;
      client = null;
      open?.removeAllListeners();
      open?.on('error', () => {});
      await open?.end().catch(() => {});
    },
  };
}
