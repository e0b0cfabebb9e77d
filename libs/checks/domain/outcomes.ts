import { OUTCOMES, type Outcome } from './check.js';
import type { CheckOutcome, CheckOutcomes } from './check-shapes.js';

type Acknowledgement = NonNullable<CheckOutcome['erkenning']>;

export const talliesOf = (outcomes: readonly CheckOutcome[]): CheckOutcomes['tellingen'] => {
  const wrong = outcomes.filter(({ uitkomst }) => uitkomst === 'klopt niet');
  const errors = wrong.filter(({ ernst }) => ernst === 'fout');
  return {
    kloptNiet: wrong.length,
    fouten: errors.length,
    nietErkend: errors.filter(({ erkenning }) => erkenning === null).length,
    nietTeToetsen: outcomes.filter(({ uitkomst }) => uitkomst === 'niet te toetsen').length,
    klopt: outcomes.filter(({ uitkomst }) => uitkomst === 'klopt').length,
  };
};

/** What was acknowledged for an edition beside what came of the checks: of what agrees there is nothing to acknowledge. */
export function acknowledgedIn(outcomes: CheckOutcomes, editie: string, acknowledged: ReadonlyMap<string, Acknowledgement>): CheckOutcomes {
  const uitkomsten = outcomes.uitkomsten.map((outcome) => ({
    ...outcome,
    erkenning: outcome.uitkomst === 'klopt niet' ? (acknowledged.get(outcome.code) ?? null) : null,
  }));
  return { ...outcomes, editie, tellingen: talliesOf(uitkomsten), uitkomsten };
}

/** The codes of the errors that do not agree and that nobody acknowledged, each once. */
export const unacknowledged = ({ uitkomsten }: Pick<CheckOutcomes, 'uitkomsten'>): readonly string[] => [
  ...new Set(
    uitkomsten.flatMap(({ code, ernst, uitkomst, erkenning }) =>
      ernst === 'fout' && uitkomst === 'klopt niet' && erkenning === null ? [code] : [],
    ),
  ),
];

/** Only those of one outcome; the counts stay those of all. */
export const ofOutcome = (outcomes: CheckOutcomes, outcome: Outcome | undefined): CheckOutcomes =>
  outcome === undefined ? outcomes : { ...outcomes, uitkomsten: outcomes.uitkomsten.filter(({ uitkomst }) => uitkomst === outcome) };

/** What does not agree first, errors before warnings; then what cannot be looked at; the order of the register within. */
export const inOrder = (outcomes: readonly CheckOutcome[]): readonly CheckOutcome[] =>
  OUTCOMES.flatMap((outcome) => {
    const of = outcomes.filter(({ uitkomst }) => uitkomst === outcome);
    return [...of.filter(({ ernst }) => ernst === 'fout'), ...of.filter(({ ernst }) => ernst !== 'fout')];
  });
