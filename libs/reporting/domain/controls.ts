import { knownKey } from '@peildatum/figures';
import { type Control, equal, rowByRow } from './control.js';
import type { ControlCode } from './control-codes.js';
import { countOf, statusSum } from './counting.js';
import { frameworkIdentities, spentLabels } from './financiele-kaders/kaders-controls.js';
import { type Composed, ownFigures } from './keys/own-figures.js';
import { nzaIdentities } from './nza/nza-controls.js';
import { publishedControls } from './published-controls.js';
import type { Distribution, Overview } from './report.js';
import type { ReportInput } from './report-input.js';
import { summaryIdentities } from './samenvatting/samenvatting-controls.js';
import { toetsIdentities } from './snelle-toetsen/snelle-toetsen-controls.js';
import { meansIdentities } from './transformatiemiddelen/means-controls.js';
import { budgetFigures } from './transformatiemiddelen/means-figures.js';
import { planIdentities } from './transformatieplannen/transformatieplannen-controls.js';

/**
 * The section Controles: our own sums against our own totals, and every figure that was published for this peildatum
 * beside ours. A difference is shown with its line, never repaired.
 */
export function controls(report: Composed, input: ReportInput): readonly Control[] {
  const { samenvatting, voortgang, snelleToetsen, transformatieplannen, nza, transformatiemiddelen, financieleKaders } = report;
  return [
    ...actionIdentities(voortgang),
    ...summaryIdentities(samenvatting),
    ...toetsIdentities(snelleToetsen),
    ...planIdentities(transformatieplannen, snelleToetsen, input),
    ...nzaIdentities(nza, input),
    ...meansIdentities(transformatiemiddelen, input),
    ...frameworkIdentities(financieleKaders, input),
    ...published(report, input),
  ];
}

/** Words of which the report has none of its own stand beside other printed words, in the checks. */
function isPrintedWords(key: string): boolean {
  const pattern = knownKey(key)?.pattern;
  return pattern?.kind === 'tekst' && pattern.publishedOnly !== undefined;
}

/** Most peildata are no edition, and nothing was published of them. */
function published(report: Composed, input: ReportInput): Control[] {
  const figures = input.governance.figures.filter(({ figure }) => !isPrintedWords(figure));
  if (figures.length === 0) return [];
  const more = new Map([...budgetFigures(input), ...spentLabels(report.financieleKaders, input)]);
  return publishedControls(ownFigures(report, more), figures);
}

function actionIdentities(overview: Overview): Control[] {
  const { overzicht, somThematafels, thematafelOnbekend, algemeen, perThematafel } = overview;
  const total = overzicht.totaal.aantal;
  const tables = somThematafels.totaal.aantal;
  return [
    sum('som.acties.statussen', 'Som van de statussen = totaal van de acties', statusSum(overzicht), total),
    sum(
      'som.acties.thematafels',
      'Som van de thematafels + thematafel onbekend = totaal van de acties',
      tables + thematafelOnbekend.totaal.aantal,
      total,
    ),
    sum(
      'som.acties.statussen-per-thematafel',
      'Som van de statussen per thematafel = som van de thematafels',
      perThematafel.reduce((n, tafel) => n + statusSum(tafel), 0),
      tables,
    ),
    statusByStatus('Elke status: som van de thematafels = rij van alle thematafels', perThematafel, somThematafels),
    sum(
      'som.acties.algemeen',
      'Som van de statussen buiten de thematafels (algemeen) = totaal daarvan',
      statusSum(algemeen),
      algemeen.totaal.aantal,
    ),
  ];
}

const sum = (code: ControlCode, naam: string, left: number, right: number): Control => equal(code, naam, ['som', left], ['totaal', right]);

const statusByStatus = (naam: string, parts: readonly Distribution[], whole: Distribution): Control =>
  rowByRow(
    'som.acties.elke-status',
    naam,
    statusesOf([...parts, whole]).map((status) => ({
      rij: status,
      left: parts.reduce((n, part) => n + countOf(part, status), 0),
      right: countOf(whole, status),
    })),
    { rows: 'statussen', left: 'som van de thematafels', right: 'alle thematafels' },
  );

const statusesOf = (distributions: readonly Distribution[]): string[] => [
  ...new Set(distributions.flatMap(({ balken, daarnaast }) => [...balken, ...daarnaast].map(({ status }) => status))),
];
