import { tellCommitments } from './commitment-examples.js';
import type { Examples, Written } from './example.js';
import { eventOf, record, settle } from './record.js';
import type { TestApi } from './test-api.js';

/** Who sees to it, over HTTP, that something stands: recorded now or before. */
type Settle = (path: string, body: object) => Promise<unknown>;

interface ImpactExample {
  /** What the code is called in the address. */
  readonly key: string;
  readonly codeOf: (n: number) => string;
  readonly body: object;
  /** The same day otherwise: refused. */
  readonly otherwise: object;
  /** What of the body goes by the code. */
  readonly of?: (code: string) => object;
  /** What must stand before. */
  readonly before?: (settling: Settle, code: string) => Promise<unknown>;
}

const SINCE = { geldigVanaf: '2024-01-01' };
const OF_CYCLES = ['AZWA-E2', 'AZWA-A2', 'AZWA-A3', 'AZWA-C4'];
/** By the name of the operations: every subject of what commitments need, save, cost and aim at. */
export const IMPACT: Readonly<Record<string, ImpactExample & { readonly path: string }>> = {
  randvoorwaarde: {
    path: 'randvoorwaarden',
    key: 'code',
    codeOf: (n) => `r-${n}`,
    body: { soort: 'randvoorwaarde', titel: 'Scholing', ...SINCE },
    otherwise: { titel: 'Anders' },
  },
  regeldruktoets: {
    path: 'regeldruktoetsen',
    key: 'afspraak',
    codeOf: (n) => `IZA-Y${n}`,
    body: { soort: 'regeldruktoets', verwachting: 'neemt-toe', ...SINCE },
    otherwise: { verwachting: 'onbekend' },
    before: tellCommitments,
  },
  impactraming: {
    path: 'impactramingen',
    key: 'code',
    codeOf: (n) => `studie-${n}`,
    body: {
      soort: 'impactraming',
      titel: 'Studie',
      door: 'KPMG',
      codestelsel: 'concept',
      deeltijdfactoren: [{ groep: 'ggz', factor: '0.77' }],
      regels: [{ regel: 'A4', naam: 'AI', werknemers: [240, 3_954, null], fte: [163, 3_954, null] }],
      ...SINCE,
    },
    otherwise: { titel: 'Andere studie' },
  },
  transitiedoel: {
    path: 'transitiedoelen',
    key: 'code',
    codeOf: (n) => `doel-${n}`,
    body: {
      soort: 'transitiedoel',
      titel: 'Doel',
      aantal: 40_000,
      eenheid: 'personen',
      delen: [{ deel: 'Techniek', aantal: 8_000, eenheid: 'werknemers', grens: 'minimaal' }],
      ...SINCE,
    },
    otherwise: { aantal: 50_000 },
  },
  cyclus: {
    path: 'cycli',
    key: 'code',
    codeOf: (n) =>
      `${['passende-zorg', 'machtigingen', 'inkoopeisen', 'wachttijdnormen'][n % 4]}-20${String(Math.floor(n / 4) % 100).padStart(2, '0')}`,
    body: { soort: 'cyclus', titel: 'Cyclus', ...SINCE },
    otherwise: { titel: 'Andere cyclus' },
    before: (settling) => tellCommitments(settling, ...OF_CYCLES),
  },
  begrotingspost: {
    path: 'begrotingsposten',
    key: 'code',
    codeOf: (n) => `post-${n}`,
    body: { soort: 'begrotingspost', titel: 'Post', kadertabel: 'begroting', ...SINCE },
    otherwise: { titel: 'Andere post' },
    of: (code) => ({ kadertabel: `t-${code}` }),
    before: (settling, code) => {
      const rijen = [{ sleutel: code, regel: 'Post', bedragen: ['1 mln'] }];
      const table = { soort: 'kadertabel', titel: 'Begroting', akkoord: 'AZWA', kolommen: ['2026'], rijen, ...SINCE };
      return settling(`/v1/kadertabellen/t-${code}/tabellen`, table);
    },
  },
};

let count = 0;
/** One that nobody told anything of, of which everything can be told. */
export async function freshImpact(settling: Settle, one: string): Promise<ImpactExample & { readonly address: string }> {
  const example = IMPACT[one];
  if (example === undefined) throw new Error(`there is no ${one}`);
  count += 1;
  const code = example.codeOf(count);
  await example.before?.(settling, code);
  return { ...example, body: { ...example.body, ...example.of?.(code) }, address: `/v1/${example.path}/${code}` };
}

/** The examples of what commitments need, save, cost and aim at. */
export function impactExamples(api: Pick<TestApi, 'call'>): Examples {
  const write = (path: string, body: object): Promise<Written> => record(api, path, body);
  const settling: Settle = (path, body) => settle(api, path, body);
  return Object.fromEntries(
    Object.entries(IMPACT).flatMap(([one, { path, key }]) => {
      const told = async () => {
        const { address, body } = await freshImpact(settling, one);
        return { address, event: eventOf(await write(`${address}/feiten`, body)) };
      };
      const fresh = async () => {
        const { address, body } = await freshImpact(settling, one);
        return { path: `${address}/feiten`, body };
      };
      const mended = async () => {
        const { address, event } = await told();
        return { path: `${address}/correcties`, body: { gebeurtenis: event, reden: 'Onjuist.', vervanging: null } };
      };
      const base = `/v1/${path}`;
      return [
        [`GET ${base}`, async () => ({ path: base })],
        [`GET ${base}/:${key}`, async () => ({ path: (await told()).address })],
        [`POST ${base}/:${key}/feiten`, fresh],
        [`POST ${base}/:${key}/correcties`, mended],
      ];
    }),
  );
}
