import type { Fact, RecordedEvent } from '@peildatum/kernel';
import type { TestApi } from './test-api.js';

export const TYPES = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

type Content = string | Uint8Array;

/** Sends a file to be taken in, and has what it is answered. */
export const uploading =
  (api: Pick<TestApi, 'call'>) =>
  async (bytes: Content, { as = 'beheerder', type = TYPES.csv as string, query = '', headers = {} } = {}) => {
    const response = await api.call(`/v1/importen${query}`, { as, file: { type, bytes }, headers });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
  };

export const csvOf = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** What stands in the log beside its opening. */
export async function recordedIn({ log }: Pick<TestApi, 'log'>): Promise<RecordedEvent<Fact>[]> {
  const events: RecordedEvent<Fact>[] = [];
  for await (const event of log.replay()) if (event.type !== 'RegisterOpened') events.push(event as unknown as RecordedEvent<Fact>);
  return events;
}
