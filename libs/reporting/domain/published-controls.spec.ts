import { describe, expect, it } from '@jest/globals';
import type { FigureKey } from '@peildatum/figures';
import { htmlReport } from '../html/html-report.js';
import { empty } from '../testing/may-2025.js';
import { measures2025 } from '../testing/measures-2025.js';
import { plans2025 } from '../testing/plans-2025.js';
import { table } from '../testing/read-html.js';
import { composeReport } from './compose.js';
import { figuresIn } from './keys/figures-in.js';
import type { ReportInput } from './report-input.js';

const said = (figure: string, value: string | null): ReportInput['governance']['figures'][number] => ({
  peildatum: measures2025.clocks.geldigOp,
  figure,
  publishedIn: 'rapport',
  value,
  note: null,
  source: null,
  basis: 'source',
});
const reportOf = (input: ReportInput, ...published: readonly (readonly [string, string | null])[]) =>
  composeReport({ ...input, governance: { ...input.governance, figures: published.map(([key, value]) => said(key, value)) } });
const controlOf = (input: ReportInput, key: string, value: string | null) => reportOf(input, [key, value]).controles.at(-1);

describe('a published figure', () => {
  it.each([
    ['kaders.2024.msz.verschil', '-58', '-59'],
    ['kaders.2024.msz.balanspost', '26', '26.5'],
    ['kaders.2024.msz.benut', '99.8', '99.9'],
    ['kaders.2024.msz.raming.2024-Q3', '30060', '30061'],
    ['kaders.2024.kwartalen', '4', '5'],
    ['kaders.2024.label', 'Uitgaven stand ultimo oktober 2024', 'Uitgaven stand ultimo januari 2025'],
    ['indicatoren.toegankelijkheid.ggz-totaal.waarde.trauma', '22.5', '22'],
    ['metingen.beweging.digitaal.verandering', '10', '-10'],
    ['middelen.msz.verwacht', '6000000', '6000001'],
    ['plannen.ingetrokken', '0', '9'],
  ])('is held against ours by its key: %s', (key, same, other) => {
    const input = /^(?:middelen|plannen)/.test(key) ? plans2025 : measures2025;
    expect(controlOf(input, key, same)).toMatchObject({ uitkomst: 'klopt', toelichting: null });
    expect(controlOf(input, key, other)).toMatchObject({ uitkomst: 'verschilt', toelichting: null });
    expect(controlOf(input, key, same)?.cijfers.map(({ sleutel }) => sleutel)).toEqual([key, key]);
  });

  it('is comparable for every figure that a report has and knows', () => {
    for (const input of [measures2025, plans2025]) {
      const known = [...new Map(figuresIn(composeReport(input)).map((figure) => [figure.key, figure.value]))];
      const published = known.map(([key, value]): [FigureKey, string] => [key, value === null ? '1' : String(value)]);
      const controls = reportOf(input, ...published).controles.filter(({ naam }) => naam.startsWith('Gepubliceerd: '));
      const outcomes = new Map(controls.map(({ uitkomst, cijfers }) => [cijfers.at(-1)?.sleutel, uitkomst]));
      expect(outcomes.size).toBe(known.length);
      const wrong = known.filter(([key, value]) => outcomes.get(key) !== (value === null ? 'niet te vergelijken' : 'klopt'));
      expect(wrong).toEqual([]);
    }
  });

  it.each([
    ['kaders.2023.msz.verschil', '1', 'Deze rapportage kent dit cijfer niet, omdat de meerkosten van covid niet zijn gepubliceerd.'],
    ['kaders.2024.msz.verschil', '-58', 'Deze rapportage heeft dit cijfer niet: op deze peildatum is er niets van vastgelegd.'],
    [
      'acties.afgerond-dit-kwartaal',
      '8',
      'De bron zegt niet van wanneer tot wanneer "dit kwartaal" is; het rapport telt sinds de vorige editie.',
    ],
    ['lang.geleden', '8', 'Geen rapportage heeft een cijfer met deze sleutel.'],
  ])('cannot be compared where the report lacks it, and says why: %s', (key, value, why) => {
    const input = key.startsWith('kaders.2023') ? measures2025 : empty;
    expect(controlOf(input, key, value)).toMatchObject({ uitkomst: 'niet te vergelijken', toelichting: why });
  });

  it('is shown in the unit of its figure', () => {
    const report = reportOf(
      measures2025,
      ['kaders.2024.msz.verschil', '-1058.5'],
      ['kaders.2024.msz.benut', '99.8'],
      ['kaders.2024.label', 'Uitgaven <stand>'],
      ['middelen.totaal.verwacht', '614629512'],
      ['kaders.2024.kwartalen', '-4'],
    );
    const rows = ['Wat verschilt of niet te vergelijken is', 'Wat klopt'].flatMap((caption) => table(htmlReport(report), caption).rows);
    const published = rows.flatMap((row) => (row.some((cell) => cell.startsWith('gepubliceerd (')) ? [row.at(-2)] : []));
    expect(published.sort()).toEqual(['-1.058,5 mln', '-4', '99,8%', 'Uitgaven <stand>', '€ 614.629.512']);
  });
});
