import { beforeAll, describe, expect, it } from '@jest/globals';
import { CHECKS, type Checked, checkOf, type Result } from '@peildatum/checks';
import type { PublishedFigure } from '@peildatum/governance';
import { CONTROL_CODES } from '@peildatum/reporting';
import { demonstrationChecks } from './demonstration-checks.js';

/** The editions as they were published, from which each case begins. */
let november: Checked;
let may: Checked;
beforeAll(async () => {
  const both = await demonstrationChecks();
  november = both['2024-11-18'];
  may = both['2025-05-20'];
});

type Published = Readonly<Record<string, string | null>>;

/** With other values for what the report printed; what it did not print is added. */
function printing<T extends Pick<Checked, 'input'>>(of: T, values: Published, publishedIn: PublishedFigure['publishedIn'] = 'rapport'): T {
  const { governance, clocks } = of.input;
  const kept = governance.figures.filter((each) => !(each.figure in values && each.publishedIn === publishedIn));
  const told = Object.entries(values).map(([figure, value]) => ({
    ...{ peildatum: clocks.geldigOp, figure, publishedIn, value },
    ...{ note: null, source: 'r. 1', basis: 'source' as const },
  }));
  return { ...of, input: { ...of.input, governance: { ...governance, figures: [...kept, ...told] } } };
}

const before = (change: (before: NonNullable<Checked['before']>) => NonNullable<Checked['before']>): Checked => ({
  ...may,
  before: change(may.before as NonNullable<Checked['before']>),
});

/** What of one check does not agree. */
const wrongIn = (code: string, checked: Checked): readonly Result[] =>
  (checkOf(code)?.results(checked) ?? []).filter(({ uitkomst }) => uitkomst === 'klopt niet');
const looked = (code: string, checked: Checked): number =>
  (checkOf(code)?.results(checked) ?? []).filter(({ uitkomst }) => uitkomst === 'klopt').length;

type Case = readonly [right: () => Checked, wrong: () => Checked];
const AMOUNTS = 'woorden.bedragen';
const wrongPart = { 'middelen.totaal.verwacht': '1' };
/** The printed amounts of May with room for what is still to be released. */
const fiveParts = { 'middelen.totaal.verwacht': '614478724' };

const changeShare = (checked: Checked): Checked => {
  const { transformatiemiddelen: means } = checked.report;
  const delen = means.verdeling?.delen.map((part, i) => (i === 0 ? { ...part, aandeel: '99.9' } : part)) ?? [];
  return {
    ...checked,
    report: { ...checked.report, transformatiemiddelen: { ...means, verdeling: means.verdeling && { ...means.verdeling, delen } } },
  };
};
type Kaders = NonNullable<Checked['report']['financieleKaders']>;
const years = (checked: Checked, change: (year: Kaders['jaren'][number]) => Kaders['jaren'][number]): Checked => {
  const kaders = checked.report.financieleKaders as Kaders;
  return { ...checked, report: { ...checked.report, financieleKaders: { ...kaders, jaren: kaders.jaren.map(change) } } };
};
const estimates = (checked: Checked, change: (printed: { difference: string; remaining: string }) => object): Checked => ({
  ...checked,
  input: {
    ...checked.input,
    frameworks: checked.input.frameworks
      .filter(({ sector, year }) => sector === 'wijkverpleging' && year === 2024)
      .map((view) => ({
        ...view,
        estimate: view.estimate && { ...view.estimate, printed: { ...view.estimate.printed, ...change(view.estimate.printed as never) } },
      }))
      .map((view) => view as never),
  },
});

/** Of each check that is no control of the report: what is right, and what is wrong. */
const CASES: Readonly<Record<string, Case>> = {
  'aandelen.verdeling': [() => may, () => changeShare(may)],
  'aandelen.kaders': [
    () => may,
    () => years(may, (year) => ({ ...year, uitputting: year.uitputting.map((row) => ({ ...row, aandeel: '12.3' as never })) })),
  ],
  'drempel.geneesmiddelen': [() => may, () => printing(may, { 'kaders.2024.geneesmiddelen.drempel': '5' })],
  'drempel.correctie': [
    () => may,
    () =>
      years(may, (year) => ({
        ...year,
        rijen: year.rijen.map((row) =>
          row.sleutel === 'correctie'
            ? { ...row, cellen: row.cellen.map((cell) => ({ ...cell, waarde: '3' as never, exact: '3000000.00' as never })) }
            : row,
        ),
      })),
  ],
  'goedgekeurd.binnen-budget': [
    () => may,
    () => ({
      ...may,
      input: {
        ...may.input,
        sectorAmounts: may.input.sectorAmounts.map((each) => ({
          ...each,
          amounts: { ...each.amounts, available: '900000000000' as never },
        })),
      },
    }),
  ],
  'partijen.op-peildatum': [() => may, () => printing(may, { 'partijen.aantal': '17' })],
  'gedrukt.onderling': [() => printing(november, { 'woorden.doelen.halvering-administratie': 'in 2030' }), () => november],
  'gedrukt.middelen.vijf-delen': [() => printing(may, fiveParts), () => may],
  'gedrukt.middelen.raming': [() => may, () => november],
  'gedrukt.middelen.sectoren': [() => november, () => printing(november, wrongPart)],
  'gedrukt.statussen': [() => november, () => printing(november, { 'plannen.goedgekeurd': '31' })],
  'gedrukt.trechter': [() => may, () => printing(may, { 'plannen.in-uitwerking': '126' })],
  'gedrukt.kaders.verschil': [() => estimates(may, (printed) => printed), () => estimates(may, () => ({ difference: '-101600000000' }))],
  'gedrukt.kaders.resterend': [() => may, () => estimates(may, () => ({ remaining: '100000000' }))],
  'gedrukt.kaders.kwartalen': [() => may, () => printing(may, { 'kaders.2024.kwartalen': '3' })],
  'gedrukt.kaders.label': [() => november, () => may],
  'gedrukt.vws-begroting': [() => ({ ...printing(november, { 'middelen.budget.via-vws': '428593000' }) }), () => november],
  'thematafels.kop': [() => november, () => may],
  'woorden.titel-en-toelichting': [() => printing(may, { [`${AMOUNTS}.toelichting`]: 'goedgekeurde transformatieplannen' }), () => may],
  'woorden.begrip-en-kop': [() => november, () => may],
  'herhaald.nieuws': [() => before((then) => printing(then, { 'woorden.nieuws.betaaltitel-pgaz': null })), () => may],
  'herhaald.labels': [
    () =>
      before((then) =>
        printing(then, { 'kaders.2024.label': 'Uitgaven stand ultimo juli 2024', 'kaders.2023.label': 'Uitgaven stand ultimo juli 2024' }),
      ),
    () => may,
  ],
  'herhaald.bedragen': [() => before((then) => printing(then, { 'middelen.totaal.nog-vrij-te-geven': '150789' })), () => may],
  'herhaald.aandachtspunten': [
    () =>
      before((then) => ({
        ...then,
        report: {
          ...then.report,
          onderdelen: then.report.onderdelen.map((part) => ({
            ...part,
            aandachtspunten: part.aandachtspunten.map((point) => ({ ...point, tekst: `Toen: ${point.tekst}` })),
          })),
        },
      })),
    () => may,
  ],
  'beweging.acties-afgerond': [() => before((then) => printing(then, { 'acties.afgerond': '160' }, 'jaarverslag')), () => may],
  'beweging.dit-kwartaal': [() => printing(may, { 'acties.afgerond-dit-kwartaal': '3' }, 'brief'), () => may],
  'definities.gedrukt': [
    () => printing(may, { [`${AMOUNTS}.mogelijk-nog-vrij-te-geven.definitie`]: 'naar beneden bijstellen van een KPI' }),
    () => may,
  ],
  'definities.geteld': [
    () => may,
    () => before((then) => ({ ...then, report: { ...then.report, sjabloon: { ...then.report.sjabloon, versie: 1 } } })),
  ],
  'status.acties-terug': [
    () => ({ ...may, input: reopenedOne(may).input, reopened: new Set([reopenedOne(may).code]) }),
    () => ({ ...may, input: reopenedOne(may).input }),
  ],
  'status.aanvragen-terug': [
    () => may,
    () => ({ ...may, input: { ...may.input, toetsen: may.input.toetsen.map((toets) => ({ ...toets, status: 'submitted' as const })) } }),
  ],
  'status.mijlpalen-terug': [
    () => may,
    () => withInput({ thematafels: may.input.thematafels.map((tafel) => ({ ...tafel, milestones: [] })) }),
  ],
  'status.indicatoren-terug': [
    () => may,
    () =>
      withInput({
        monitors: may.input.monitors.map((monitor) => ({
          ...monitor,
          indicators: monitor.indicators.map((indicator) => ({ ...indicator, measurements: [] })),
        })),
      }),
  ],
  'status.normen-terug': [
    () => may,
    () => withInput({ interventions: may.input.interventions.map((each) => ({ ...each, status: 'proposed' as const })) }),
  ],
};

const withInput = (changed: Partial<Checked['input']>): Checked => ({ ...may, input: { ...may.input, ...changed } });

/** An action that was completed at the edition before and is not now. */
function reopenedOne(checked: Checked) {
  const code = checked.before?.input.actions.find(({ status }) => status === 'completed')?.code ?? '';
  const actions = checked.input.actions.map((action) => (action.code === code ? { ...action, status: 'behind' as const } : action));
  return { code: code as string, input: { ...checked.input, actions } };
}

describe('each check', () => {
  it('has a case here, or is a control of the report', () => {
    const codes = CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !(CONTROL_CODES as readonly string[]).includes(code)).sort()).toEqual(Object.keys(CASES).sort());
  });

  it.each(Object.entries(CASES))('%s agrees where it is right, and does not where it is wrong', (code, [right, wrong]) => {
    const good = right();
    expect(wrongIn(code, good)).toEqual([]);
    expect(looked(code, good)).toBeGreaterThan(0);
    expect(wrongIn(code, wrong()).length).toBeGreaterThan(0);
  });

  it('is not made where there is no edition before, and says so', () => {
    const alone = { ...may, before: null };
    for (const code of [
      'herhaald.nieuws',
      'herhaald.labels',
      'beweging.acties-afgerond',
      'definities.gedrukt',
      'status.acties-terug',
      'status.mijlpalen-terug',
    ])
      expect([code, checkOf(code)?.results(alone)]).toEqual([code, []]);
  });
});
