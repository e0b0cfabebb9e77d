import type { Written } from './example.js';
import { bodyOf, type TestApi } from './test-api.js';

/** Records something over HTTP. Rejects, with what was answered, unless it is recorded. @param as a key of `ACTORS` */
export async function record(api: Pick<TestApi, 'call'>, path: string, body: unknown, as = 'beheerder'): Promise<Written> {
  const response = await api.call(path, { as, body });
  if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return bodyOf<Written>(response);
}

/** Sees to it over HTTP that something stands, recorded now or before. Rejects, with what was answered, where it does not. */
export async function settle(api: Pick<TestApi, 'call'>, path: string, body: unknown): Promise<void> {
  const response = await api.call(path, { as: 'beheerder', body });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
}

/** The id of the first event that a write recorded. */
export const eventOf = ({ gebeurtenissen }: Pick<Written, 'gebeurtenissen'>): string => gebeurtenissen[0]?.id ?? '';
