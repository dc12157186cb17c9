import { openClient } from '../../../client/api.ts';
import type { Session, Status } from '../../../client/api.ts';
import { ApiProblem } from '../../../client/call.ts';

const kept: { session: Session | null; status: Status | null; isAsked: boolean; isAway: boolean; hasLeft: boolean } = $state({ session: null, status: null, isAsked: false, isAway: false, hasLeft: false });

/** The server of this page. */
export const api = openClient({ baseUrl: '', csrf: () => kept.session?.csrf ?? null });

export const session = (): Session | null => kept.session;
export const status = (): Status | null => kept.status;
/** Whether the server has said who is signed in. */
export const isAsked = (): boolean => kept.isAsked;
/** Somebody has just signed out here. */
export const hasLeft = (): boolean => kept.hasLeft;
/** Nobody answers. */
export const isAway = (): boolean => kept.isAway;

export function enter(session: Session): void {
  kept.session = session;
  kept.hasLeft = false;
}

export async function leave(): Promise<void> {
  await api.signOut().catch(() => undefined);
  kept.session = null;
  kept.hasLeft = true;
}

/** Asks what the server is and who is signed in here. */
export async function askServer(): Promise<void> {
  try {
    kept.status = await api.status();
    kept.session = kept.status.needsSetup ? null : await api.session().catch(nobody);
    kept.isAway = false;
  } catch {
    kept.isAway = true;
  }
  kept.isAsked = true;
}

/** Runs what asks the server; a session that has ended leads to the door. */
export async function asked<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) kept.session = null;
    throw problem;
  }
}

function nobody(problem: unknown): null {
  if (problem instanceof ApiProblem && problem.status === 401) return null;
  throw problem;
}
