import type { AccountLevel, AccountStatus, Outcome } from '../../domain/kamer/account.js';
import type { Ground, Ladder } from '../../domain/kamer/escalation.js';
import type { LetterView } from '../../domain/kamer/letter.js';
import type { MotionStatus, MotionView } from '../../domain/kamer/motion.js';
import type { ReviewInput, ReviewStatus } from '../../domain/kamer/review.js';

/** The words of the public edge for what the facts say in English. */
type Words<K extends string> = Readonly<Record<K, string>>;

export const MOTIESOORT_WORDS = { motion: 'motie', promise: 'toezegging' } as const satisfies Words<MotionView['kind']>;
export const MOTIESTAND_WORDS = {
  open: 'open',
  addressed: 'invulling-gegeven',
  settled: 'afgedaan',
} as const satisfies Words<MotionStatus>;
export const DEEL_WORDS = { partly: 'deels', wholly: 'geheel' } as const;
export const KAMER_WORDS = { 'tweede-kamer': 'tweede-kamer', 'eerste-kamer': 'eerste-kamer' } as const satisfies Words<
  LetterView['chamber']
>;
export const LADDER_WORDS = {
  iza: 'iza',
  regiegroep: 'regiegroep',
  indiceren: 'indiceren',
  ggz: 'ggz',
  richtlijnen: 'richtlijnen',
} as const satisfies Words<Ladder>;
export const GROND_WORDS = {
  'not-met': 'niet-nagekomen',
  'too-slow': 'voortgang-onvoldoende',
  difference: 'verschil-van-inzicht',
} as const satisfies Words<Ground>;
export const NIVEAU_WORDS = { national: 'landelijk', regional: 'regionaal', local: 'lokaal' } as const satisfies Words<AccountLevel>;
export const NAKOMINGSTAND_WORDS = {
  open: 'open',
  answered: 'beantwoord',
  concluded: 'afgerond',
} as const satisfies Words<AccountStatus>;
export const UITKOMST_WORDS = {
  met: 'nagekomen',
  'partly-met': 'deels-nagekomen',
  'not-met': 'niet-nagekomen',
  recalibrated: 'afspraak-herijkt',
} as const satisfies Words<Outcome>;
export const MTRSTAND_WORDS = { open: 'open', frozen: 'invoer-vast', concluded: 'besloten' } as const satisfies Words<ReviewStatus>;
export const MTRINVOER_WORDS = {
  realisation: 'realisatie',
  compliance: 'nakoming',
  preconditions: 'randvoorwaarden',
  plans: 'plannen',
} as const satisfies Words<ReviewInput>;
