import type { GovernanceView } from '@peildatum/governance';
import { countOf } from './distribution.js';
import { countedHere, publishedControls } from './published-controls.js';
import type { Control, Distribution, Overview } from './report.js';

/**
 * The section Controles: our own sums against our own totals, and every figure that was published for this peildatum
 * beside ours. A difference is shown with its line, never repaired.
 */
export function controls(overview: Overview, { figures }: GovernanceView): readonly Control[] {
  return [...identities(overview), ...publishedControls(overview, figures)];
}

function identities(overview: Overview): Control[] {
  const { overzicht, somThematafels, thematafelOnbekend, algemeen, perThematafel } = overview;
  const total = overzicht.totaal.aantal;
  const tables = somThematafels.totaal.aantal;
  return [
    sum('Som van de statussen = totaal van de acties', statusSum(overzicht), total),
    sum('Som van de thematafels + thematafel onbekend = totaal van de acties', tables + thematafelOnbekend.totaal.aantal, total),
    sum(
      'Som van de statussen per thematafel = som van de thematafels',
      perThematafel.reduce((n, tafel) => n + statusSum(tafel), 0),
      tables,
    ),
    rowByRow('Elke status: som van de thematafels = rij van alle thematafels', perThematafel, somThematafels),
    sum('Som van de statussen buiten de thematafels (algemeen) = totaal daarvan', statusSum(algemeen), algemeen.totaal.aantal),
  ];
}

const statusSum = ({ balken, daarnaast }: Distribution): number => [...balken, ...daarnaast].reduce((n, { aantal }) => n + aantal, 0);

function sum(naam: string, left: number, right: number): Control {
  return {
    naam,
    uitkomst: left === right ? 'klopt' : 'verschilt',
    cijfers: [countedHere('som', left), countedHere('totaal', right)],
    toelichting: null,
  };
}

/** Two statuses that are wrong by as much cancel out in a total, so each is held against its own row; only what differs is listed. */
function rowByRow(naam: string, parts: readonly Distribution[], whole: Distribution): Control {
  const compared = statusesOf([...parts, whole]).map((status) => ({
    status,
    parts: parts.reduce((n, part) => n + countOf(part, status), 0),
    whole: countOf(whole, status),
  }));
  const differing = compared.filter((row) => row.parts !== row.whole);
  return {
    naam,
    uitkomst: differing.length === 0 ? 'klopt' : 'verschilt',
    cijfers:
      differing.length === 0
        ? [countedHere('statussen vergeleken', compared.length), countedHere('statussen gelijk', compared.length)]
        : differing.flatMap((row) => [
            countedHere(`${row.status}: som van de thematafels`, row.parts),
            countedHere(`${row.status}: alle thematafels`, row.whole),
          ]),
    toelichting: null,
  };
}

const statusesOf = (distributions: readonly Distribution[]): string[] => [
  ...new Set(distributions.flatMap(({ balken, daarnaast }) => [...balken, ...daarnaast].map(({ status }) => status))),
];
