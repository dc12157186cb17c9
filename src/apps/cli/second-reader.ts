import { ConfigError } from '../../base/errors.ts';
import type { LanguageModel } from '../../adapters/language-model.ts';
import type { AskModel } from '../../second-reader/ports.ts';

/** The model that the user has named, ready to be asked. *Errors*: as {@link namedModel}. */
export async function secondReader(): Promise<AskModel> {
  const { askLanguageModel } = await import('../../adapters/language-model.ts');
  return askLanguageModel(await namedModel());
}

/** The model that the user has named, and a line that says what it is shown and where. *Errors*: {@link ConfigError} when none is named. */
export async function namedModel(): Promise<LanguageModel> {
  const { readConfig } = await import('../../adapters/config.ts');
  const { modelUrl, modelName, modelKey, modelTimeoutMs } = readConfig();
  if (modelName === '') throw new ConfigError('no-model', 'Which model? Set FUWAKE_MODEL, and FUWAKE_MODEL_URL if it does not run on this machine.');
  process.stderr.write(`The masked dissection is shown to the model ${modelName} at ${new URL(modelUrl).host}.\n`);
  return { url: modelUrl, name: modelName, key: modelKey, timeoutMs: modelTimeoutMs };
}
