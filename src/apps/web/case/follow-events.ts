import type { CaseWithMails, Progress } from '../../../client/api.ts';

/** Who wants to be told. */
export interface Follower {
  readonly state: (one: CaseWithMails) => void;
  readonly stage: (progress: Progress) => void;
  readonly failed: () => void;
}

const ENDED: readonly string[] = ['done', 'refused', 'broken'];

/** Follows a case to its end; the browser connects again by itself where the line breaks. Gives what stops it. */
export function followEvents(id: string, follower: Follower): () => void {
  const source = new EventSource(`/api/v1/cases/${encodeURIComponent(id)}/events`);
  const read = <T>(event: Event): T => JSON.parse((event as MessageEvent<string>).data) as T;
  source.addEventListener('state', (event) => {
    const one = read<CaseWithMails>(event);
    if (ENDED.includes(one.state)) source.close();
    follower.state(one);
  });
  source.addEventListener('stage', (event) => { follower.stage(read<Progress>(event)); });
  // A stream that was refused is closed at once; one that broke is opened again.
  source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) follower.failed(); });
  return () => { source.close(); };
}
