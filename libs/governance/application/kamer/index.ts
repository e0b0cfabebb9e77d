export type { AccountStatus, AccountView } from '../../domain/kamer/account.js';
export { accountEvents, accountStreams, NIVEAU_WORDS, UITKOMST_WORDS } from '../../domain/kamer/account.js';
export { type EscalationView, escalationEvents, GROND_WORDS, LADDER_WORDS, LADDERS, type Ladder } from '../../domain/kamer/escalation.js';
export { KAMER_WORDS, type LetterEvent, type LetterView, letterEvents, letterStreams } from '../../domain/kamer/letter.js';
export {
  DEEL_WORDS,
  MOTIESOORT_WORDS,
  type MotionEvent,
  type MotionStatus,
  type MotionView,
  motionEvents,
  motionStreams,
} from '../../domain/kamer/motion.js';
export {
  MTRINVOER_WORDS,
  type ReviewEvent,
  type ReviewStatus,
  type ReviewView,
  reviewEvents,
  reviewStreams,
} from '../../domain/kamer/review.js';
export { account } from './account.subject.js';
export { escalation } from './escalation.subject.js';
export { kamer } from './kamer.context.js';
export { letter } from './letter.subject.js';
export { motion } from './motion.subject.js';
export { review } from './review.subject.js';
export { TellLetterCommand } from './tell-letter.command.js';
export * from './words.js';
