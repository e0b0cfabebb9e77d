import { THEMATAFEL_LETTERS, type ThematafelLetter, thematafelNotFound } from '@peildatum/thematafels';

export const LETTER_PARAM = {
  name: 'letter',
  description: 'De letter van de thematafel.',
  schema: { type: 'string', enum: [...THEMATAFEL_LETTERS], examples: ['D'] },
};

/** @throws PeildatumError `THEMATAFEL.NOT_FOUND` for anything but A to J. */
export function thematafelLetter(given: string): ThematafelLetter {
  const letter = THEMATAFEL_LETTERS.find((known) => known === given);
  if (letter === undefined) throw thematafelNotFound(given.slice(0, 10));
  return letter;
}
