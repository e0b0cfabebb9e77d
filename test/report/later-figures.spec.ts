import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { governance } from '@peildatum/governance';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import { type CalendarDate, fixedClock, type Instant, type RecordedEvent, systemIds } from '@peildatum/kernel';
import { composeReport, foldReport, jsonReport, REPORT_USES, type Report, reportAt } from '@peildatum/reporting';
import { ACTORS } from '../../apps/api/testing/actors.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { eventsOf } from './demonstration-log.js';

/** Later figures of the Zorginstituut come in over HTTP, on PostgreSQL: the report of an edition stays what it was. */

const SECTORS = ['msz', 'ggz', 'wijkverpleging', 'huisartsenzorg', 'mdz'] as const;
const QUARTERS = [1, 2] as const;

const clock = fixedClock('2026-05-01T10:00:00.000Z' as Instant);
let api: ApiStand;
beforeAll(async () => {
  api = await openApiStand({ clock });
});
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

/** Of the answer of `/v1/kaders`, what is asked here. */
interface Kaderlijst {
  readonly kaders: readonly {
    readonly rekening: { readonly uitgaven: { readonly bedrag: string } };
    readonly ramingen: readonly { readonly cijfers: string }[];
  }[];
}

type Years = NonNullable<Report['financieleKaders']>;
const parsed = (text: string) =>
  JSON.parse(text) as Report & { readonly financieleKaders: Years; readonly nza: NonNullable<Report['nza']> };
const years = (text: string) => parsed(text).financieleKaders.jaren.map(({ jaar, cijfers }) => `${jaar}: ${cijfers.join(' ')}`);

/** Without the key of its knowledge: the number, its moment and its last event, which every figure's address repeats. */
function withoutKey(text: string): string {
  const { volgnummer, bekendOp, laatsteGebeurtenis } = parsed(text).klokken;
  return text
    .replaceAll(`volgnummer=${volgnummer}`, 'volgnummer=…')
    .replace(new RegExp(`"volgnummer": ?${volgnummer}`), '"volgnummer": …')
    .replace(String(bekendOp), '…')
    .replace(String(laatsteGebeurtenis), '…');
}

const ASKED = ['geldigOp=2025-05-20', 'geldigOp=2025-05-20&bekendOp=2025-06-30', 'geldigOp=2024-11-18&bekendOp=2025-06-30'] as const;

/** A kader on which a register of 0.4.0 wrote: from 1 January. */
const OLD = 'mdz-2025';

/** Of both budget years: the first quarter as a client of 0.4.0 tells it, from 1 January, the second as one of now. */
async function tellFigures(quarter: (typeof QUARTERS)[number]): Promise<void> {
  const from = (jaar: number) => (quarter === 1 ? { geldigVanaf: `${jaar}-01-01` } : {});
  const figures = { cijferjaar: 2025, cijferkwartaal: quarter };
  for (const jaar of [2024, 2025])
    for (const [i, sector] of SECTORS.entries()) {
      if (`${sector}-${jaar}` === OLD) continue;
      const label = { regel: `Uitgaven stand ultimo ${quarter === 1 ? 'maart' : 'juni'} 2025`, status: 'voorlopig' };
      await tell(`${sector}-${jaar}`, {
        soort: 'uitgavenraming',
        ...figures,
        ...label,
        bedrag: `${1_000 * (i + 1) + quarter} mln`,
        ...from(jaar),
      });
    }
  await tell('msz-2024', { soort: 'geneesmiddelengroei', ...figures, groei: '2.9', ...from(2024) });
  const { data } = (await api.stand.log.readStream('kader-ggz-2025')).at(-1) as RecordedEvent;
  const old = { type: 'ExpenditureEstimated', validFrom: '2025-01-01' as CalendarDate, data };
  const context = { actor: ACTORS.vws, commandId: systemIds.random(), correlationId: systemIds.random() };
  await api.stand.register.write(`kader-${OLD}`, () => [old], context);
  await api.stand.projector.catchUp();
}

/** `peildatum, naam, sinds, sindsDatum, zinKwartaal, nzaDatum`, as `peildatum importeer` takes it in. */
async function importEdition(row: string): Promise<void> {
  const file = readImportFile(`soort,peildatum,naam,sinds,sindsDatum,zinKwartaal,nzaDatum,correctie\neditie,${row}`, 'csv');
  const context = { actor: ACTORS.beheerder, correlationId: systemIds.random() } as const;
  await new ImportHandler(api.stand.register, governance.importKinds({ valuesOn: () => [] })).execute(
    new ImportCommand(file, context, () => undefined),
  );
  await api.stand.projector.catchUp();
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

  it('leads from each figure to the estimate that it counts', async () => {
    const { financieleKaders } = parsed(await report('geldigOp=2025-05-20'));
    const msz = financieleKaders.jaren[0]?.uitputting[0];
    const { kaders } = (await (await fetch(`${api.base}${msz?.uitleg}`)).json()) as Kaderlijst;
    expect(kaders.map(({ ramingen }) => ramingen.at(-1)?.cijfers)).toEqual(['2024-Q4']);
    expect(kaders[0]?.rekening.uitgaven.bedrag).toBe(`${msz?.uitgaven}000000.00`);
  });

  it('shows of a date without an edition of its own the newest figures of a quarter that had ended', async () => {
    expect(years(await report('geldigOp=2025-03-30'))).toEqual(['2024: 2024-Q4', '2023: 2024-Q4']);
    expect(years(await report('geldigOp=2025-05-21'))).toEqual(['2025: 2025-Q1', '2024: 2025-Q1']);
    expect(years(await report('geldigOp=2025-06-29'))).toEqual(['2025: 2025-Q1', '2024: 2025-Q1']);
    expect(years(await report('geldigOp=2025-06-30'))).toEqual(['2025: 2025-Q2', '2024: 2025-Q2']);
  });

  it('changes when its edition names another quarter, and not as it was known before', async () => {
    const before = await report('geldigOp=2025-05-20&bekendOp=2026-05-01T09:59:59Z');
    clock.set('2026-05-02T10:00:00.000Z' as Instant);
    for (const [kwartaal, shows] of [
      // As 0.4.0 opened an edition: the newest that had ended.
      ['', '2025-Q1'],
      ['2025-Q2', '2025-Q2'],
      ['2025-Q1', '2025-Q1'],
      ['2024-Q4', '2024-Q4'],
    ] as const) {
      await importEdition(`2025-05-20,Q2 2025 op ${kwartaal || 'wat er is'},Q4 2024,2024-12-31,${kwartaal},2025-05-20,een ander kwartaal`);
      const [first, second] = years(await report('geldigOp=2025-05-20'));
      expect([kwartaal, first?.slice(6), second?.slice(6)]).toEqual([kwartaal, shows, shows]);
    }
    expect(await report('geldigOp=2025-05-20&bekendOp=2026-05-01T09:59:59Z')).toBe(before);
  });

  it('agrees with a fold of the events, whatever its edition names', async () => {
    await importEdition('2024-12-31,Q4 2024,,,2025-Q1,2025-05-20,');
    const events = await eventsOf(api.stand.log);
    for (const validOn of ['2024-12-31', '2025-05-20', '2025-05-21'] as CalendarDate[]) {
      const read = await api.stand.readModels.at({ validOn, uses: REPORT_USES }, async (snapshot) =>
        composeReport(await reportAt(snapshot)),
      );
      expect(jsonReport(read)).toBe(jsonReport(composeReport(foldReport(events, validOn))));
    }
    const { nza } = parsed(await report('geldigOp=2024-12-31'));
    // Of 20 May 2025 there are 48 beschikkingen, and none came between November and December.
    expect([nza.gegevensVan, nza.beschikkingen.plannen.aantal]).toEqual(['2025-05-20', 48]);
    expect(nza.beschikkingen.plannen.uitleg).toContain('geldigOp=2025-05-20');
  });
});

describe('estimates that were told from 1 January, before they held from the quarter of their figures', () => {
  it('hold from that quarter as those that are told now, and their dates stand in the log as they were', async () => {
    const dates = async (code: string) =>
      (await api.stand.log.readStream(`kader-${code}`)).flatMap(({ type, validFrom }) =>
        type === 'ExpenditureEstimated' ? [validFrom] : [],
      );
    expect(await dates(OLD)).toEqual(['2025-01-01', '2025-01-01']);
    expect(await dates('ggz-2025')).toEqual(['2025-03-31', '2025-06-30']);
    const shown = async (code: string, day: string) => {
      const answer = await fetch(`${api.base}/v1/kaders/${code}?geldigOp=${day}`);
      return ((await answer.json()) as { kader: Kaderlijst['kaders'][number] }).kader.ramingen.map(({ cijfers }) => cijfers);
    };
    const seen = await Promise.all(['2025-03-30', '2025-03-31', '2025-06-29', '2025-06-30'].map((day) => shown(OLD, day)));
    expect(seen).toEqual([[], ['2025-Q1'], ['2025-Q1'], ['2025-Q1', '2025-Q2']]);
    expect(await shown('ggz-2025', '2025-06-29')).toEqual(['2025-Q1']);
  });
});
