import { failed, found } from '../base/outcome.ts';
import type { AskModel } from '../second-reader/ports.ts';

export interface LanguageModel {
  /** Up to and without `/chat/completions`. */
  readonly url: string;
  readonly name: string;
  readonly key: string | null;
  readonly timeoutMs: number;
}

/** A model that writes more than this does not answer the question. */
const ANSWER_BYTES = 256 * 1024;

/** Asks any endpoint that speaks OpenAI's chat completions: a model on this machine, or a service. */
export function askLanguageModel({ url, name, key, timeoutMs }: LanguageModel): AskModel {
  return async ({ system, user }) => {
    try {
      const response = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
        method: 'POST', redirect: 'error', signal: AbortSignal.timeout(timeoutMs),
        headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ model: name, temperature: 0, response_format: { type: 'json_object' }, messages: [{ role: 'system', content: system }, { role: 'user', content: user }] }),
      });
      if (!response.ok) {
        await response.body?.cancel();
        return failed(response.status === 429 || response.status >= 500 ? 'temperror' : 'permerror', `http-${response.status}`, `the model’s server answered ${response.status}`);
      }
      const text = await bounded(response);
      if (text === null) return failed('permerror', 'too-long', `the answer was longer than ${ANSWER_BYTES} bytes`);
      const answer = JSON.parse(text) as { readonly model?: unknown; readonly choices?: readonly { readonly message?: { readonly content?: unknown } }[] };
      const content = answer.choices?.[0]?.message?.content;
      return typeof content === 'string' ? found({ text: content, model: typeof answer.model === 'string' ? answer.model : name }) : failed('permerror', 'bad-answer', 'the answer holds no message');
    } catch (error) {
      if (error instanceof SyntaxError) return failed('permerror', 'bad-answer', 'the answer is no JSON');
      const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
      return failed('temperror', isTimeout ? 'timeout' : 'unreachable', isTimeout ? `no answer within ${timeoutMs} ms` : 'the model’s server cannot be reached');
    }
  };
}

async function bounded(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > ANSWER_BYTES) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
