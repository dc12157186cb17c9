import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly request: (method: string, route: string, status: number, seconds: number) => void;
  readonly job: (outcome: string, seconds: number) => void;
  readonly accepted: (source: string) => void;
  /** The text that Prometheus reads. */
  readonly text: (gauges: { readonly waiting: number; readonly running: number; readonly streams: number }) => Promise<string>;
  readonly contentType: string;
}

/** How often it is looked at; the shortest delay that is seen. */
const LOOP_MS = 20;

/** Counts what happens. Labels are routes and outcomes; nothing of a mail or a person. */
export function openMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({ name: 'fuwake_http_request_seconds', help: 'Requests by route and status.', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5], registers });
  const jobs = new Histogram({ name: 'fuwake_job_seconds', help: 'Dissections by outcome.', labelNames: ['outcome'], buckets: [0.05, 0.2, 1, 5, 30, 120, 600], registers });
  const accepted = new Counter({ name: 'fuwake_cases_accepted_total', help: 'Cases taken in, by how they came.', labelNames: ['source'], registers });
  const queue = new Gauge({ name: 'fuwake_jobs', help: 'Jobs that wait or are worked on.', labelNames: ['state'], registers });
  const streams = new Gauge({ name: 'fuwake_event_streams', help: 'Browsers that look on.', registers });
  const memory = new Gauge({ name: 'process_resident_memory_bytes', help: 'Resident memory.', registers });
  const started = new Gauge({ name: 'process_start_time_seconds', help: 'Start of the process.', registers });
  const late = new Gauge({ name: 'fuwake_event_loop_delay_seconds', help: 'How late the thread that answers comes to what is due, since this was last asked.', labelNames: ['quantile'], registers });
  const loop = monitorEventLoopDelay({ resolution: LOOP_MS });
  loop.enable();
  new Gauge({ name: 'fuwake_info', help: 'The version.', labelNames: ['version'], registers }).set({ version }, 1);
  started.set(Date.now() / 1_000 - process.uptime());
  return {
    request: (method, route, status, seconds) => { requests.observe({ method, route, status: String(status) }, seconds); },
    job: (outcome, seconds) => { jobs.observe({ outcome }, seconds); },
    accepted: (source) => { accepted.inc({ source }); },
    text: async (gauges) => {
      queue.set({ state: 'waiting' }, gauges.waiting);
      queue.set({ state: 'running' }, gauges.running);
      streams.set(gauges.streams);
      for (const quantile of [0.5, 0.99, 1]) late.set({ quantile: String(quantile) }, Math.max(0, loop.percentile(quantile * 100) / 1e9 - LOOP_MS / 1_000));
      loop.reset();
      memory.set(process.memoryUsage.rss());
      return await registry.metrics();
    },
    contentType: registry.contentType,
  };
}
