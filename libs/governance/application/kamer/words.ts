import type { AccountStatus } from '../../domain/kamer/account.js';
import type { MotionStatus } from '../../domain/kamer/motion.js';
import type { ReviewStatus } from '../../domain/kamer/review.js';

/** How far each is, in the words of the public edge. */
type Words<K extends string> = Readonly<Record<K, string>>;

export const MOTIESTAND_WORDS = {
  open: 'open',
  addressed: 'invulling-gegeven',
  settled: 'afgedaan',
} as const satisfies Words<MotionStatus>;
export const NAKOMINGSTAND_WORDS = {
  open: 'open',
  answered: 'beantwoord',
  concluded: 'afgerond',
} as const satisfies Words<AccountStatus>;
export const MTRSTAND_WORDS = { open: 'open', frozen: 'invoer-vast', concluded: 'besloten' } as const satisfies Words<ReviewStatus>;
