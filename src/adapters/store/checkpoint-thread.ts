import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/** A thread that puts SQLite's journal into the database when it is told to; readers and writers go on beside it. */
const database = new DatabaseSync(workerData as string);

parentPort?.on('message', () => {
  try {
    database.exec('pragma wal_checkpoint(passive)');
  } catch {
    // Another one is at it, or there is no room; the journal stands, and it is tried again.
  }
  parentPort?.postMessage('done');
});
