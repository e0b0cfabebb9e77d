import { isText, lengthOf, normalText } from '@peildatum/kernel';
import { InvalidArgumentError, Option } from 'commander';

/** An option that takes a text on one line, in its normal form; `max` in code points. */
export const textOption = (flags: string, description: string, max = 200): Option =>
  new Option(flags, description).argParser((text) => textArgument(text, max));

/** @throws InvalidArgumentError */
export function textArgument(given: string, max = 200): string {
  const text = normalText(given);
  if (!isText(given) || text.includes('\n')) throw new InvalidArgumentError('Geef een tekst op een regel, zonder stuurtekens.');
  if (text === '' || lengthOf(text) > max) throw new InvalidArgumentError(`Geef een tekst van 1 tot ${max} tekens.`);
  return text;
}
