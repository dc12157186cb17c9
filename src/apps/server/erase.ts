import type { Workbench } from './context.ts';

/** Erases a case: its rows first, so that nobody sees it any more, then its bytes. `false`: there was none. */
export async function eraseCase({ store, blobs }: Pick<Workbench, 'store' | 'blobs'>, id: string): Promise<boolean> {
  const isErased = await store.cases.erase(id);
  await blobs.erase(id);
  return isErased;
}
