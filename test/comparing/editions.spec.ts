import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHANGES, type Comparison, compare, comparisonPage, comparisonText, readingOf, toldComparison } from '@peildatum/comparing';
import { endOfDay, type NumberedEvent } from '@peildatum/kernel';
import { composeReport, foldReport } from '@peildatum/reporting';
import { answerCsv, answerWorkbook } from '@peildatum/tables';
import fc from 'fast-check';
import { linesOfCsv, readByOurs } from '../../libs/tables/testing/read-back.js';
import { eventsOf } from '../report/demonstration-log.js';
import { type ComparingStand, on, openComparingStand } from './comparing-stand.js';
import { unexplained } from './explained.js';

let world: ComparingStand;
let editions: Comparison;
let events: NumberedEvent[];
beforeAll(async () => {
  world = await openComparingStand();
  editions = await world.compare({}, {});
  events = await eventsOf(world.stand.log);
});
afterAll(() => world.close());

const valuesOf = (
  list: readonly { readonly sleutel: string; readonly oud: unknown; readonly nieuw: unknown; readonly verschil: unknown }[],
) => new Map(list.map(({ sleutel, oud, nieuw, verschil }) => [sleutel, [oud, nieuw, verschil]]));

describe('the two published editions, without a date asked for', () => {
  it('are compared', () => {
    expect([editions.van, editions.tot].map(({ klokken, editie }) => [klokken.geldigOp, editie])).toEqual([
      ['2024-11-18', 'november 2024'],
      ['2025-05-20', 'Q2 2025'],
    ]);
  });

  // Checked by hand: report-model.md sections 4, 6 and 8.2 (346, 81, 30 plans, € 304.189.917), checks.md no. 18 and sections 3 and 4 (138 and 168, 416, 145).
  it.each([
    ['acties.afgerond', [138, 168, 30]],
    ['acties.in-gang', [246, 0, -246]],
    ['snelle-toetsen.totaal', [346, 416, 70]],
    ['plannen.totaal', [81, 145, 64]],
    ['plannen.goedgekeurd', [30, 51, 21]],
    ['middelen.totaal.beschikbaar', ['304189917.00', '740409907.00', '436219990.00']],
    ['nza.beschikkingen', [22, 48, 26]],
  ])('have under voortgang that %s moved', (key, values) => expect(valuesOf(editions.voortgang).get(key)).toEqual(values));

  // Report-model.md section 9: the balanspost of the MSZ of 2024 falls from 54% (Q3) to 26% (Q4), the growth of dure geneesmiddelen of 2023 from 4,7 to 3,5.
  it.each([
    ['kaders.2024.msz.balanspost', ['54', '26', '-28']],
    ['kaders.2024.msz.verschil', ['-155', '-58', '97']],
    ['kaders.2023.geneesmiddelen.groei', ['4.7', '3.5', '-1.2']],
    ['kaders.2024.kwartalen', [3, 4, 1]],
  ])('have under actualisatie that %s was estimated anew', (key, values) => {
    expect(valuesOf(editions.actualisatie).get(key)).toEqual(values);
    expect(valuesOf(editions.voortgang).has(key)).toBe(false);
  });

  it('have every kader as it was: what was agreed is no estimate, and did not move', () => {
    const listed = [...editions.voortgang, ...editions.actualisatie, ...editions.herziening].map(({ sleutel }) => sleutel as string);
    expect(listed.length).toBeGreaterThan(200);
    expect(listed.filter((key) => /^kaders\..*\.(kader|fonds)$/.test(key))).toEqual([]);
  });

  it('count 30 completed actions by name, of which 8 since the edition before the last (checks.md no. 18)', async () => {
    const completed = ({ acties }: Comparison) => acties.filter(({ wat }) => wat === 'afgerond');
    expect(completed(editions).reduce((sum, { aantal }) => sum + aantal, 0)).toBe(30);
    const since = await world.compare({ validOn: on('2024-12-31') }, { validOn: on('2025-05-20') });
    expect(completed(since).map(({ thematafel, aantal }) => [thematafel, aantal])).toEqual([
      ['C', 2],
      ['D', 1],
      ['I', 5],
    ]);
    expect(completed(since).find(({ thematafel }) => thematafel === 'D')?.acties).toEqual([
      { code: 'IZA-L-050', omschrijving: 'Vaststellen volumenormen eerste tranche behandelingen' },
    ]);
    expect(comparisonText(since)).toContain('\n8 acties afgerond sinds 31 december 2024\n');
  });
});

describe('a comparison in its formats', () => {
  it('begins in words with both sides and the counts, and writes figures as the report does', () => {
    const text = comparisonText(editions);
    expect(text.split('\n').slice(0, 7)).toEqual([
      'Van: 18 november 2024 (november 2024), bekend op 3 juli 2025, volgnummer 4305',
      'Tot: 20 mei 2025 (Q2 2025), bekend op 3 juli 2025, volgnummer 4305',
      '',
      expect.stringMatching(/^Voortgang: \d+ gewijzigd, \d+ nieuw, 0 vervallen$/),
      'Herziening: 0 gewijzigd, 0 nieuw, 0 vervallen',
      expect.stringMatching(/^Actualisatie: /),
      'Definitie gewijzigd: 0 gewijzigd, 0 nieuw, 0 vervallen',
    ]);
    expect(text).toContain(
      'kaders 2024, MSZ, verschil [kaders.2024.msz.verschil]: -155 mln → -58 mln (+97 mln); cijfers 2024-Q3 → 2024-Q4',
    );
    expect(text).toContain('€\u00a0304.189.917 → €\u00a0740.409.907 (+€\u00a0436.219.990)');
  });

  it('has as CSV a line of every change, with the clocks of both sides', () => {
    const [head = [], ...lines] = linesOfCsv(answerCsv(CHANGES, toldComparison(editions)));
    const changes = editions.voortgang.length + editions.actualisatie.length;
    expect(lines).toHaveLength(changes + 30);
    const rows = lines.map((line) => Object.fromEntries(line.map((text, i) => [head[i], text]).filter(([, text]) => text !== '')));
    const sides = {
      'van.geldigOp': '2024-11-18',
      'van.bekendOp': '2025-07-03T10:00:00.000Z',
      'van.volgnummer': '4305',
      'tot.geldigOp': '2025-05-20',
      'tot.bekendOp': '2025-07-03T10:00:00.000Z',
      'tot.volgnummer': '4305',
    };
    expect(rows.find(({ sleutel }) => sleutel === 'acties.D.afgerond')).toEqual({
      lijst: 'voortgang',
      sleutel: 'acties.D.afgerond',
      naam: 'thematafel D, Afgerond',
      eenheid: 'aantal',
      soort: 'gewijzigd',
      oud: '7',
      nieuw: '9',
      verschil: '2',
      ...sides,
    });
    const [{ wat, thematafel, acties }] = editions.acties as [Comparison['acties'][number]];
    const first = rows.find(({ lijst }) => lijst === 'acties');
    expect(first).toMatchObject({ soort: wat, thematafel, actie: acties[0]?.code, ...sides });
  });

  it.each(['xlsx', 'ods'] as const)('has as %s the lines of its CSV, on a sheet of their name', (format) => {
    const told = toldComparison(editions);
    const sheet = readByOurs(answerWorkbook(format, told), format).get(CHANGES) ?? [];
    const lines = linesOfCsv(answerCsv(CHANGES, told));
    expect(sheet.map((line) => line.slice(0, 5))).toEqual(lines.map((line) => line.slice(0, 5)));
  });

  it('is a page in the style of the report, without a script, with every figure that changed', () => {
    const page = comparisonPage(editions);
    expect(page).toContain('<html lang="nl">');
    expect(page).not.toContain('<script');
    for (const { sleutel } of [...editions.voortgang, ...editions.actualisatie]) expect(page).toContain(`<code>${sleutel}</code>`);
    expect(page).toContain(
      '<a href="/v1/verklaringen/acties.D.afgerond?geldigOp=2025-05-20&amp;volgnummer=4305&amp;doelgroep=bo"><code>acties.D.afgerond</code></a>',
    );
  });
});

describe('what was known at the first edition, beside what is known now', () => {
  it('is restated by nothing in the demonstration', async () => {
    const then = { validOn: on('2024-11-18'), knownAt: endOfDay(on('2024-11-27')) };
    const { herziening, voortgang, actualisatie } = await world.compare(then, { validOn: on('2024-11-18') });
    expect([herziening, voortgang, actualisatie]).toEqual([[], [], []]);
  });
});

it('every difference between two pairs of clocks of the demonstration is explained, each once', () => {
  const dates = ['2022-12-31', '2024-11-18', '2024-12-31', '2025-05-20', '2025-06-30'].map(on);
  const made = new Map<string, ReturnType<typeof readingOf>>();
  const readingAt = (date: string, known: number) => {
    const reading = made.get(`${date} ${known}`) ?? readingOf(composeReport(foldReport(events.slice(0, known), on(date))));
    made.set(`${date} ${known}`, reading);
    return reading;
  };
  const clocks = fc.tuple(fc.constantFrom(...dates), fc.constantFrom(0, 300, 913, 1_000, 2_500, events.length));
  fc.assert(
    fc.property(clocks, clocks, ([first, knownFirst], [second, knownSecond]) => {
      const sides = {
        van: readingAt(first, knownFirst),
        restated: readingAt(first, knownSecond),
        tot: readingAt(second, knownSecond),
      };
      expect(unexplained(sides, compare(sides))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
