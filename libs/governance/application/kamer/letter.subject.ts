import { subjectOf } from '@peildatum/subjects';
import { letters } from '../../domain/kamer/letter.js';
import { inRegister, ofNoEmbargo } from './in-register.js';

/** Letters of the minister to parliament. */
export const letter = subjectOf(letters, {
  name: 'brief',
  example: 'azwa-2025-07',
  requires: ({ data: { editions, publications }, validFrom }) => [
    inRegister('edities', 'editie', editions),
    ofNoEmbargo(editions, publications, validFrom),
  ],
  // Motions that a file settles rest on it.
  toldFirst: 4,
  telling: 'record-parliament',
  readModel: 'brieven',
  table: 'letter_fact',
});
