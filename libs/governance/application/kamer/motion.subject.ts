import { subjectOf } from '@peildatum/subjects';
import { motions } from '../../domain/kamer/motion.js';
import { inRegister } from './in-register.js';

/** Motions of parliament and promises to it. */
export const motion = subjectOf(motions, {
  name: 'motie',
  example: '29689-1305',
  requires: ({ type, data }) =>
    type === 'MotionRegistered' ? [inRegister('afspraak', 'afspraak', [data.commitment])] : [inRegister('brief', 'brief', [data.letter])],
  telling: 'record-parliament',
  readModel: 'moties',
  table: 'motion_fact',
});
