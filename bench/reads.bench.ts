import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IMPORT_KINDS } from '@peildatum/importing';
import { PEILDATUM_NAMESPACE, systemClock, systemIds, uuidV5 } from '@peildatum/kernel';
import { createApi, filesHere } from '../apps/api/index.js';
import { coreModule } from '../apps/runtime/core.module.js';
import { openDenialTrail } from '../apps/runtime/ports/denials.js';
import { embargoesOf } from '../apps/runtime/ports/embargoes.js';
import { healthOf } from '../apps/runtime/ports/health.js';
import { personsOf } from '../apps/runtime/ports/persons.js';
import { remindersPort } from '../apps/runtime/ports/reminders.js';
import { ValueListFiles } from '../apps/runtime/value-lists.js';
import { fillLog } from './history.js';
import { percentile } from './measure.js';
import { openPlace, type Place } from './place.js';
import { PLANS, planHistory } from './plan-history.js';
import { type Bench, type BenchRow, thousands } from './row.js';

const WARM_UP = 3;
const TIMES = 20;
/** What makes a read dear, where the route has such a parameter: the largest page, every fact there is, the page for people. */
const DEAR: Readonly<Record<string, string>> = { limiet: '500', geldigOp: '2199-12-31', formaat: 'html', minimum: '100', per: 'locatie' };
/** Which one, where the first of the list is not the dearest; what else must be asked. */
const SUBJECTS: Readonly<Record<string, string>> = {
  '/acties/{code}': 'IZA-L-053',
  '/budgetten/{code}': 'transformatiemiddelen',
  '/kpis/{code}': 'BST-0000.1.K01',
  '/snelle-toetsen/{code}': 'BST-0000',
  '/transformatieplannen/{code}': 'BST-0000.1',
};
const AUDITOR = { person: uuidV5(PEILDATUM_NAMESPACE, 'bench reader'), role: 'auditor', organisation: 'Bench' } as const;

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}

/** The dearest read of each route, over HTTP, one after another. */
export const bench: Bench = async () => {
  const place = await openPlace(1, 'demonstratie');
  try {
    const { rows } = await place.admin.query<{ last: number }>('SELECT max(position)::int AS last FROM log.event');
    const client = await place.admin.connect();
    await fillLog(client, place.peildatum.log.codec, planHistory(), rows[0]?.last).finally(() => client.release());
    await place.peildatum.projector.catchUp();
    await place.admin.query('VACUUM (ANALYZE)');
    return await overHttp(place);
  } finally {
    await place.close();
  }
};

async function overHttp({ peildatum }: Place): Promise<BenchRow[]> {
  const context = await NestFactory.createApplicationContext(coreModule(peildatum), { logger: ['error'] });
  const denials = await openDenialTrail(peildatum, (text) => console.error(text));
  const asked = { commands: context.get(CommandBus), queries: context.get(QueryBus), embargoes: embargoesOf(peildatum) };
  const api = await createApi({
    ...asked,
    ...filesHere(asked),
    tokens: { verify: async () => AUDITOR },
    persons: personsOf(peildatum),
    reminders: remindersPort({ ...peildatum, queries: asked.queries }),
    health: healthOf(peildatum),
    denials,
    readings: denials,
    importKinds: context.get(IMPORT_KINDS),
    valueLists: new ValueListFiles(),
    ids: systemIds,
    clock: systemClock,
  });
  try {
    await api.listen(0, '127.0.0.1');
    const base = `${(await api.getUrl()).replace('[::1]', '127.0.0.1')}/v1`;
    const { paths } = (await (await read(`${base}/openapi.json`)).json()) as Document;
    const rows: BenchRow[] = [];
    for (const [path, { get }] of Object.entries(paths))
      if (get && !path.startsWith('/gezondheid')) rows.push(...(await rowsOf(base, path, get)));
    return rows;
  } finally {
    await api.close();
    await denials.close();
    await context.close();
  }
}

/** None of a route that names a thing of which the register has none. */
async function rowsOf(base: string, path: string, { parameters = [] }: Operation): Promise<BenchRow[]> {
  const subject = await subjectOf(base, path);
  if (subject === null) return [];
  const query = parameters.flatMap(({ name, in: place }) => (place === 'query' && DEAR[name] ? [`${name}=${DEAR[name]}`] : [])).join('&');
  const address = `${base}${path.replace(/\{\w+\}/, subject)}?${query}`;
  const times: number[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) {
    const begun = performance.now();
    await (await read(address)).arrayBuffer();
    if (time >= WARM_UP) times.push(performance.now() - begun);
  }
  const group = `the dearest read of each route, the demonstration and ${thousands(PLANS)} plans of 20 KPIs, p95 of ${TIMES}`;
  return [{ group, name: `GET ${path}`, figure: percentile(times, 0.95), unit: 'ms' }];
}

/** What the address names: the one that was chosen, or the first of its list; null for an empty list. */
async function subjectOf(base: string, path: string): Promise<string | null> {
  const [, list, name] = /^(\/[^{]+)\/\{(\w+)\}/.exec(path) ?? [];
  if (list === undefined || name === undefined) return '';
  const chosen = SUBJECTS[path];
  if (chosen !== undefined) return chosen;
  const from = list === '/uitputting' ? '/budgetten' : list;
  const page = (await (await read(`${base}${from}`)).json()) as Record<string, unknown>;
  const [first] = Object.values(page).find((value) => Array.isArray(value)) as Record<string, unknown>[];
  return first === undefined ? null : encodeURIComponent(String(first[name]));
}

async function read(address: string): Promise<Response> {
  const answer = await fetch(address, { headers: { Authorization: 'Bearer x', Accept: 'application/json, text/html' } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
