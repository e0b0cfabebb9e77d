import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock, type Instant } from '@peildatum/kernel';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

/** Later figures of the Zorginstituut come in over HTTP, on PostgreSQL: the report of an edition stays what it was. */

const SECTORS = ['msz', 'ggz', 'wijkverpleging', 'huisartsenzorg', 'mdz'] as const;
const QUARTERS = [1, 2] as const;

let api: ApiStand;
beforeAll(async () => {
  api = await openApiStand({ clock: fixedClock('2026-05-01T10:00:00.000Z' as Instant) });
}, 120_000);
afterAll(() => api.close());

let position = '';
async function tell(code: string, body: object): Promise<void> {
  const answer = await fetch(`${api.base}/v1/kaders/${code}/cijfers`, {
    method: 'POST',
    headers: { authorization: 'Bearer vws', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  expect([code, answer.status, answer.status === 201 ? '' : text]).toEqual([code, 201, '']);
  position = (JSON.parse(text) as { positie: string }).positie;
}

/** A report as it came over the wire. */
async function report(clocks: string, as?: string): Promise<string> {
  const waits = position === '' || clocks.includes('bekendOp') ? '' : `&wachtOp=${position}`;
  const query = `${clocks}${as === 'bo' ? '&doelgroep=bo' : ''}${waits}`;
  const answer = await fetch(`${api.base}/v1/peildatum-rapporten?formaat=json&${query}`, {
    headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
  });
  const text = await answer.text();
  expect([query, answer.status, answer.status === 200 ? '' : text]).toEqual([query, 200, '']);
  return text;
}

interface Kaders {
  readonly klokken: { readonly volgnummer: number; readonly bekendOp: string; readonly laatsteGebeurtenis: string };
  readonly financieleKaders: { readonly jaren: readonly { readonly jaar: number; readonly cijfers: readonly string[] }[] };
}
const parsed = (text: string) => JSON.parse(text) as Kaders;
const years = (text: string) => parsed(text).financieleKaders.jaren.map(({ jaar, cijfers }) => `${jaar}: ${cijfers.join(' ')}`);

/** Without the key of its knowledge: the number, its moment and its last event, which every figure's address repeats. */
function withoutKey(text: string): string {
  const { volgnummer, bekendOp, laatsteGebeurtenis } = parsed(text).klokken;
  return text
    .replaceAll(`volgnummer=${volgnummer}`, 'volgnummer=…')
    .replace(new RegExp(`"volgnummer": ?${volgnummer}`), '"volgnummer": …')
    .replace(bekendOp, '…')
    .replace(laatsteGebeurtenis, '…');
}

const ASKED = ['geldigOp=2025-05-20', 'geldigOp=2025-05-20&bekendOp=2025-06-30', 'geldigOp=2024-11-18&bekendOp=2025-06-30'] as const;

/** Of both budget years, as a client of 0.4.0 tells them: from 1 January. */
async function tellFigures(quarter: number): Promise<void> {
  for (const jaar of [2024, 2025])
    for (const [i, sector] of SECTORS.entries())
      await tell(`${sector}-${jaar}`, {
        soort: 'uitgavenraming',
        cijferjaar: 2025,
        cijferkwartaal: quarter,
        regel: `Uitgaven stand ultimo ${quarter === 1 ? 'maart' : 'juni'} 2025`,
        bedrag: `${1_000 * (i + 1) + quarter} mln`,
        status: 'voorlopig',
        geldigVanaf: `${jaar}-01-01`,
      });
  await tell('msz-2024', {
    soort: 'geneesmiddelengroei',
    cijferjaar: 2025,
    cijferkwartaal: quarter,
    groei: '2.9',
    geldigVanaf: '2024-01-01',
  });
}

describe('the report of 20 May 2025, when the figures of the first and second quarter of 2025 were recorded', () => {
  it('is what it was, to the byte, with and without bekendOp, for everyone and for the board', async () => {
    const asked = (as?: string) => Promise.all(ASKED.map((clocks) => report(clocks, as)));
    const before = [await asked(), await asked('bo')].flat();
    for (const quarter of QUARTERS) await tellFigures(quarter);
    const after = [await asked(), await asked('bo')].flat();
    expect(years(after[0] as string)).toEqual(['2024: 2024-Q4', '2023: 2024-Q4']);
    expect(after.map(withoutKey)).toEqual(before.map(withoutKey));
    // With bekendOp the key is the same one, and so is every byte.
    for (const [i, text] of after.entries()) if (ASKED[i % ASKED.length]?.includes('bekendOp')) expect(text).toBe(before[i]);
  });
});
