import type { PlanCode } from '@peildatum/plans';
import { grantsOf } from './beschikkingen.js';
import { type Dossier, dossiers } from './dossiers.js';
import { figureLine } from './governance-lines.js';
import { derived, intakeLine, type Line } from './line.js';
import { JULY_LETTER, JUNE_BOARD, MAY, NOVEMBER } from './moments.js';
import { mayBeschikking, novemberBeschikking, paymentLines, vwsRoute } from './money-lines.js';
import { NZA_2024_11 } from './plan-editions.js';
import { PLAN_FIGURES_2024_11, PLAN_FIGURES_2025_05 } from './plan-figures.js';
import { mayPlan, novemberPlan } from './plan-lines.js';
import { mayAmounts, novemberAmounts } from './plan-terms.js';
import { mayToets, novemberToets } from './toets-lines.js';

/** The snelle toetsen and transformatieplannen of the two editions, in the order in which they became known. */
export function planHistory(): readonly Line[] {
  const all = dossiers();
  const november = novemberAmounts(all.filter((dossier) => dossier.november.plan === 'goedgekeurd'));
  const may = mayAmounts(all.filter((dossier) => dossier.may.plan === 'approved' && dossier.november.plan !== 'goedgekeurd'));
  const grants = grantsOf(november, may);
  return [
    ...PLAN_FIGURES_2024_11.map((figure) => figureLine(NOVEMBER, figure)),
    ...all.flatMap((dossier) => {
      const granted = of(dossier, grants.november);
      const [amounts] = of(dossier, november);
      const on = granted.length > 0 ? NZA_2024_11.on : NOVEMBER.peildatum;
      return [
        ...novemberToets(dossier, on),
        ...novemberPlan(dossier, on, amounts),
        ...granted.flatMap(novemberBeschikking),
        ...of(dossier, november).flatMap((paid) => paymentLines(NOVEMBER, paid)),
      ];
    }),
    ...PLAN_FIGURES_2025_05.map((figure) => figureLine(MAY, figure)),
    ...all.flatMap((dossier) => [
      ...mayToets(dossier),
      ...mayPlan(dossier, of(dossier, may)[0]),
      ...of(dossier, grants.may).flatMap(mayBeschikking),
      ...of(dossier, grants.vwsRoutes).flatMap(vwsRoute),
      ...of(dossier, may).flatMap((paid) => paymentLines(MAY, paid)),
    ]),
    intakeClosed,
  ];
}

/** What there is of a dossier's plan: one or nothing. */
const of = <T extends { readonly plan: PlanCode }>({ plan }: Dossier, list: readonly T[]): readonly T[] =>
  list.filter((each) => each.plan === plan);

/** Known from the letter, for what begins on 1 July is no fact before that day. */
const intakeClosed = intakeLine(
  JULY_LETTER.knownFrom,
  {
    type: 'IntakeClosed',
    validFrom: JULY_LETTER.intakeClosedFrom,
    data: {
      decidedBy: 'BO IZA',
      decidedOn: JUNE_BOARD.heldOn,
      reason: 'Wat is aangevraagd, bijna € 3 miljard, is meer dan de beschikbare € 2,4 miljard.',
      // Told before a decision was asked for: it stands as it was.
      decision: null,
    },
  },
  derived('004 r. 307-317; het BO IZA van 16 juni (r. 275), want de brief noemt geen ander'),
);
