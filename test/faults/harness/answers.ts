import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import type { ServiceProcess } from './service-process.js';

/** What came of one request: an answer that counts, one that says "later", or none. */
export type Reply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'later'; readonly status: number }
  | { readonly kind: 'lost' };

/** How `fetch` fails when the other side goes away: by name, for Jest has classes of its own. */
const LOST = ['TypeError', 'AbortError', 'TimeoutError'];
const PROBLEM = /^application\/problem\+json/;

export interface Ask {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly key?: string;
  readonly body?: unknown;
}

/**
 * Asks one of our services, and holds its answer to the promise: 2xx; 503, 429 or "still under way" as problem+json with Retry-After;
 * or the connection is cut. `problem` hears of anything else, and of no answer at all by a process that could have given one.
 */
export async function ask(service: ServiceProcess, request: Ask, problem: (what: string) => void): Promise<Reply> {
  const { method = 'GET', path, token, key, body } = request;
  let paused = service.stopped;
  try {
    const answer = await fetch(service.address + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(HANGS_AFTER_MS),
    });
    const text = await answer.text();
    if (answer.ok) return { kind: 'answered', status: answer.status, body: JSON.parse(text) as unknown };
    const said = `${service.name} answered ${answer.status} to ${method} ${path}`;
    if (answer.status !== 503 && answer.status !== 429 && !isUnderWay(answer.status, text)) problem(`${said}: ${text.slice(0, 300)}`);
    else if (!PROBLEM.test(answer.headers.get('content-type') ?? '')) problem(`${said} without problem+json`);
    else if (!/^\d+$/.test(answer.headers.get('retry-after') ?? '')) problem(`${said} without Retry-After: ${text.slice(0, 300)}`);
    return { kind: 'later', status: answer.status };
  } catch (error) {
    const { name } = error as Error;
    if (!LOST.includes(name)) throw error;
    paused ||= service.stopped;
    if (name === 'TimeoutError' && !paused) problem(`${service.name} gave no answer to ${method} ${path} within ${HANGS_AFTER_MS} ms`);
    return { kind: 'lost' };
  }
}

/** "The same request is still being handled": what a repeat after a lost answer may hear (IETF Idempotency-Key). */
const isUnderWay = (status: number, text: string): boolean => status === 409 && text.includes('"code":"IDEMPOTENCY_KEY.IN_PROGRESS"');
