import { FuwakeError } from '../base/errors.ts';

/** There is no room left: nothing was kept. */
export class StoreFullError extends FuwakeError {
  constructor(cause?: unknown) {
    super('store-full', 'There is no room left to keep this. Nothing was taken in.', cause);
  }
}

/** The database or the folder does not answer: nothing was changed; ask again later. */
export class StoreDownError extends FuwakeError {
  constructor(cause?: unknown) {
    super('store-down', 'The database does not answer at the moment. Nothing was changed; please try again.', cause);
  }
}
