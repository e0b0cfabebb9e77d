import { HANGS_AFTER_MS } from '../../../libs/platform/testing/hangs.js';
import type { ServiceProcess } from './service-process.js';

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

/** One question, and the answer as it came: for faults that look at what is said. */
export async function plainGet({ address }: ServiceProcess, path: string, token?: string): Promise<Answer> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(address + path, { headers, signal: AbortSignal.timeout(HANGS_AFTER_MS) });
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() };
}
