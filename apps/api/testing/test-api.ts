import { openPages, type WebCore } from '../../web/index.js';
import { freshWebCore } from '../../web/testing/web-core.js';
import { createApi } from '../create-api.js';
import type { EdgeSettings } from '../edge-settings.js';
import type { Problem } from '../problem/problem.js';
import { testCore } from './test-core.js';

interface Call {
  readonly method?: string;
  /** Who asks: a key of `ACTORS`. */
  readonly as?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in the place of a body. */
  readonly file?: { readonly type: string; readonly bytes: string | Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
}

export type TestApi = Awaited<ReturnType<typeof startTestApi>>;

type TestParts = Awaited<ReturnType<typeof testCore>>;

/**
 * The edge over the program's own core, on a port of its own: specs speak to it in real HTTP.
 * @param instead what of the core is of the spec's own
 */
export async function startTestApi(
  settings: EdgeSettings = {},
  web: Partial<WebCore> = {},
  instead: (parts: TestParts) => Partial<TestParts['core']> = () => ({}),
) {
  const made = await testCore();
  const parts = { ...made, core: { ...made.core, ...instead(made) } };
  const pages = openPages(parts.core, { ...freshWebCore({ ...parts, ids: parts.core.ids }), ...web });
  const app = await createApi(parts.core, settings, pages);
  await app.listen(0, '127.0.0.1');
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const call = (path: string, { method, as, body, file, headers = {} }: Call = {}): Promise<Response> =>
    fetch(`${base}${path}`, {
      method: method ?? (body === undefined && file === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: {
        ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(file === undefined ? {} : { 'Content-Type': file.type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(file === undefined ? {} : { body: file.bytes as NonNullable<RequestInit['body']> }),
    });
  const close = async () => {
    await app.close();
    await parts.close();
  };
  return { ...parts, app, pages, base, call, close };
}

/** The body of an answer, as the spec knows it to be. */
export const bodyOf = async <T>(response: Response): Promise<T> => (await response.json()) as T;

export const problemFrom = (response: Response): Promise<Problem> => bodyOf<Problem>(response);
