import type { ThematafelLetter } from '@peildatum/thematafels';
import type { Subject } from '../writing/writer.js';

/** @param id the milestone, attention point or person that a fact of the thematafel is about */
export const subjectOf = (letter: ThematafelLetter, id?: string): Subject => ({
  location: `/v1/thematafels/${letter}`,
  keys: { thematafel: letter, ...(id === undefined ? {} : { id }) },
});
