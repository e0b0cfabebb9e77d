import { FilesHere } from '@peildatum/importing';
import { writeWorkbook } from '@peildatum/workbooks';
import { localTokens } from '../apps/runtime/local-tokens.js';
import { addressOf, type Child, startChild } from './child.js';
import { percentile } from './measure.js';
import { openPlace } from './place.js';
import { atMost, type Bench, type BenchRow } from './row.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const [ACTIONS, CHANGED] = [60, 40];
const STATUSES = ['loopt-voor', 'loopt-achter'];
const [WARM_UP, TIMES] = [3, 20];
/** What one round may take of the processor, in milliseconds. */
const MOST_MS = 2_000;

/**
 * A coordinator's round over HTTP, from a server as a user starts it: the werkblad of a thematafel of 60 actions is fetched, 40 of them are
 * changed, and it is looked at and recorded. What filling it in takes is not counted.
 */
export const bench: Bench = async () => {
  const place = await openPlace();
  try {
    const server = startChild('cli', ['start', '--poort', '0'], { ...place.env, RATE_LIMIT: 'uit' });
    try {
      const address = await addressOf(server);
      const { mint } = await localTokens(place.peildatum.config.dataDir);
      const ask = asker(address, await mint({ role: 'beheerder' }));
      await ask('/thematafels/D', 201, JSON.stringify({ naam: 'Passende zorg', geldigVanaf: '2024-01-01' }), 'application/json');
      await ask('/importen', 201, actions(), 'application/x-ndjson');
      return await rounds(server, ask);
    } finally {
      await server.stop();
    }
  } finally {
    await place.close();
  }
};

type Ask = (path: string, status: number, body?: string | Uint8Array, type?: string) => Promise<Uint8Array>;

const asker =
  (address: string, token: string): Ask =>
  async (path, status, body, type = XLSX) => {
    const answer = await fetch(address + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'Content-Type': type }) },
      ...(body === undefined ? {} : { body: body as NonNullable<RequestInit['body']> }),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.status !== status) throw new Error(`${path} answered ${answer.status}: ${new TextDecoder().decode(bytes)}`);
    return bytes;
  };

const actions = (): string =>
  Array.from({ length: ACTIONS }, (_, at) =>
    JSON.stringify({
      soort: 'actie',
      code: `W-${at + 1}`,
      thematafel: 'D',
      omschrijving: `Werk onderdeel ${at + 1} van de afspraken uit en leg het voor aan de partijen.`,
      gereed: 'Q3 2026',
      verantwoordelijken: ['VWS', 'ZN'],
      geldigVanaf: '2025-01-01',
    }),
  ).join('\n');

async function rounds(server: Child, ask: Ask): Promise<BenchRow[]> {
  const took = { elapsed: [] as number[], processor: [] as number[] };
  for (let round = 0; round < WARM_UP + TIMES; round += 1) {
    const counted = async <T>(work: () => Promise<T>): Promise<{ value: T; elapsed: number; processor: number }> => {
      const [begun, before] = [performance.now(), server.cpuMs ?? 0];
      const value = await work();
      return { value, elapsed: performance.now() - begun, processor: (server.cpuMs ?? 0) - before };
    };
    const fetched = await counted(() => ask('/thematafels/D/werkblad.xlsx', 200));
    const back = await filledIn(fetched.value, round);
    const sent = await counted(async () => {
      await ask('/werkbladen?proef=true', 200, back);
      await ask('/werkbladen', 201, back);
    });
    if (round < WARM_UP) continue;
    took.elapsed.push(fetched.elapsed + sent.elapsed);
    took.processor.push(fetched.processor + sent.processor);
  }
  const group = `werkblad: a thematafel of ${ACTIONS} actions, ${CHANGED} changed, fetched, looked at and recorded; ${TIMES} times`;
  const rowsOf = (name: string, times: readonly number[], most?: number): BenchRow[] =>
    [0.5, 0.95].map((share) => {
      const figure = percentile(times, share);
      const goals = share === 0.95 && most !== undefined ? { goals: [atMost(figure, most, 'ms')], peakMb: server.peakMb } : {};
      return { group, name: `${name}, p${share * 100}`, figure, unit: 'ms', ...goals };
    });
  return [...rowsOf('elapsed', took.elapsed), ...(server.cpuMs === null ? [] : rowsOf('processor of the server', took.processor, MOST_MS))];
}

/** As somebody fills it in, and a program saves it. */
async function filledIn(bytes: Uint8Array, round: number): Promise<Uint8Array> {
  const { heads = [], rows } = await new FilesHere().read({ bytes, format: 'xlsx' });
  let changed = 0;
  const sheets = heads.map(({ sheet: name = '', names }) => ({
    name,
    columns: names.map((head) => ({ head })),
    rows: rows
      .filter(({ place }) => 'sheet' in place && place.sheet === name)
      .map(({ fields }) => {
        const isChanged = name === 'acties' && changed++ < CHANGED;
        const cells = isChanged
          ? { ...fields, status: STATUSES[round % 2] as string, toelichting: `Besproken in ronde ${round}.` }
          : fields;
        return names.map((head) => (cells[head] === undefined ? null : { value: String(cells[head]) }));
      }),
  }));
  return writeWorkbook({ title: 'Werkblad', sheets }, 'xlsx');
}
