import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QUESTIONS } from '../../libs/questions/index.js';
import { linesOfCsv, type ReadTables, readByHucre, readByOurs, trimmed } from '../../libs/tables/testing/read-back.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

type Item = Readonly<Record<string, unknown>>;

interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: { readonly 200?: { readonly content?: Readonly<Record<string, unknown>> } };
}

/** What stands in an address for what is asked of. */
const ADDRESSES: Readonly<Record<string, string>> = {
  '/uitputting/{code}': '/uitputting/transformatiemiddelen',
  '/volumenormen/{code}/naleving': '/volumenormen/multitrauma/naleving?jaar=2025',
  '/controles/{peildatum}': '/controles/2025-05-20',
  '/werklijsten/{lijst}': '/werklijsten/thematafel?van=D',
};
/** Where the rows of a list stand in its answer, where that is not under the name of its address. */
const PLACES: Readonly<Record<string, string>> = {
  '/snelle-toetsen': 'snelleToetsen',
  '/geweigerde-verzoeken': 'geweigerdeVerzoeken',
  '/uitputting': 'verloop.maanden',
  '/uitputting/{code}': 'verloop.maanden',
  '/volumenormen/{code}/naleving': 'naleving.eenheden',
  '/wat-gaat-in': 'watGaatIn',
  ...Object.fromEntries(QUESTIONS.map(({ name }) => [`/vragen/${name}`, 'rijen'])),
  '/controles/{peildatum}': 'uitkomsten',
  '/werklijsten/{lijst}': 'werkregels',
};
/** Those have forms or rows of their own, and their own specs; or they are of an edition, which this register has not opened. */
const OTHERS = [
  // It grows as the others are asked; apps/api/vragen looks at it.
  '/vragen/inzagen',
  '/edities/{code}/controles',
  '/edities/{code}/volledigheid',
  '/waardelijsten',
  '/importsjablonen',
  '/importsjablonen/{soort}',
  '/peildatum-rapporten',
  '/vergelijkingen',
  '/reeksen/{sleutel}',
  '/edities/{code}/bestanden/{sha256}',
];

let api: ApiStand;
let lists: readonly string[];
beforeAll(async () => {
  api = await openApiStand();
  const { paths } = (await (await ask('/openapi.json')).json()) as { paths: Record<string, { get?: Operation }> };
  lists = Object.entries(paths).flatMap(([path, { get }]) =>
    get?.responses[200]?.content?.['text/csv'] !== undefined && !OTHERS.includes(path) ? [path] : [],
  );
});
afterAll(() => api.close());

/** Proposals are read by who may submit or approve them, the rest by an auditor. */
const readerOf = (path: string) => (path.startsWith('/voorstellen') ? 'beheerder' : 'auditor');
const ask = (path: string, accept = '*/*') =>
  fetch(`${api.base}/v1${path}`, { headers: { Accept: accept, Authorization: `Bearer ${readerOf(path)}` } });
const addressOf = (list: string, more: string): string => {
  const address = ADDRESSES[list] ?? list;
  return `${address}${address.includes('?') ? '&' : '?'}${more}`;
};

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (typeof part === 'object' && part !== null ? (part as Item)[name] : undefined), value);

/** The items on every page of a list as JSON. */
async function itemsOf(list: string): Promise<Item[]> {
  const items: Item[] = [];
  let address: string | null = addressOf(list, list.startsWith('/uitputting') || !(await pages(list)) ? '' : 'limiet=500');
  while (address !== null) {
    const response: Response = await ask(address);
    expect([address, response.status]).toEqual([address, 200]);
    const body = (await response.json()) as Item;
    items.push(...((at(body, PLACES[list] ?? list.slice(1)) ?? []) as Item[]));
    address = typeof body.volgende === 'string' ? body.volgende.replace('/v1', '') : null;
  }
  return items;
}

const pages = async (list: string): Promise<boolean> => 'totaal' in ((await (await ask(addressOf(list, ''))).json()) as object);

/** As a cell must say it, told here once more. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== 'object')) return value.map(cellText).join('; ');
  if (typeof value === 'object') return JSON.stringify(value);
  return value === true ? 'ja' : value === false ? 'nee' : String(value);
}

/** Every place of an item where a value stands. */
const placesIn = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => placesIn(inner, path === '' ? name : `${path}.${name}`))
    : value === null
      ? []
      : [path];

describe('every list', () => {
  it('is there', () => {
    expect(lists).toEqual(
      expect.arrayContaining([
        '/acties',
        '/snelle-toetsen',
        '/transformatieplannen',
        '/kpis',
        '/gebeurtenissen',
        '/uitputting',
        '/volumenormen/{code}/naleving',
        '/controles',
        '/budgetten',
        '/kaders',
        '/edities',
      ]),
    );
    expect(lists.length).toBeGreaterThan(18);
  });

  it('has as CSV every row of its JSON, and a column of every value', async () => {
    for (const list of lists) {
      const items = await itemsOf(list);
      const response = await ask(addressOf(list, 'formaat=csv'));
      expect([list, response.status, response.headers.get('content-type')]).toEqual([list, 200, 'text/csv; charset=utf-8; header=present']);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"$/);
      const [head = [], ...rows] = linesOfCsv(Buffer.from(await response.arrayBuffer()).toString('utf8'));
      expect([list, rows]).toEqual([list, items.map((item) => head.map((name) => cellText(at(item, name))))]);
      const missed = new Set(
        items.flatMap((item) => placesIn(item)).filter((place) => !head.some((name) => place === name || place.startsWith(`${name}.`))),
      );
      expect([list, [...missed]]).toEqual([list, []]);
    }
  });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ] as const)('has the same rows as %s, by its media type, and reads back as they are', async (format, mediaType) => {
    for (const list of lists) {
      const csv = linesOfCsv(await (await ask(addressOf(list, 'formaat=csv'))).text());
      const response = await ask(addressOf(list, ''), mediaType);
      expect([list, response.status, response.headers.get('content-type')]).toEqual([list, 200, mediaType]);
      const bytes = new Uint8Array(await response.arrayBuffer());
      for (const read of [readByOurs(bytes, format), await readByHucre(bytes, format)])
        expect([list, asNumbers(rowsIn(read, csv) ?? [])]).toEqual([list, asNumbers(csv)]);
    }
  });
});

/** The sheet that has the columns of the list. */
const rowsIn = (read: ReadTables, [head = []]: readonly (readonly string[])[]) =>
  [...read.values()].find(([own]) => own?.join() === head.join());

/** A workbook has numbers without zeros that say nothing. */
const asNumbers = (lines: readonly (readonly string[])[]) =>
  trimmed(lines.map((line) => line.map((text) => (/^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text))));
