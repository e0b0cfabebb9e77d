import { createHash } from 'node:crypto';
import { normalText, PeildatumError, parseSignedEuro, parseStatedEuro } from '@peildatum/kernel';
import type { SheetColumn } from './worksheet.js';

/** How what stands in a column is compared. */
type Compared = Pick<SheetColumn, 'kind' | 'meaning'>;

/** How a value is compared, whatever program wrote it: `1000.5` is `1000.50`, and a list has no blanks of its own. */
export function comparable(text: string, { kind, meaning }: Compared): string {
  const plain = normalText(text);
  if (plain === '') return plain;
  if (meaning !== undefined) return parsed(plain, meaning);
  switch (kind) {
    case 'bedrag':
    case 'bedrag-met-teken':
      return parsed(plain, parseSignedEuro);
    case 'bedrag-zoals-genoemd':
      return parsed(plain, parseStatedEuro);
    case 'getal':
    case 'aantal':
    case 'jaar':
      return /^-?\d+(?:\.\d+)?$/.test(plain)
        ? plain
            .replace(/^(-?)0+(?=\d)/, '$1')
            .replace(/(\.\d*?)0+$/, '$1')
            .replace(/\.$/, '')
        : plain;
    case 'lijst':
      return plain
        .split(';')
        .map((part) => part.trim())
        .join('; ');
    default:
      return plain;
  }
}

/** What cannot be read is compared as it stands; who reads the row says what is wrong with it. */
function parsed(text: string, parse: (text: string) => unknown): string {
  try {
    return JSON.stringify(parse(text));
  } catch (error) {
    if (error instanceof PeildatumError) return text;
    throw error;
  }
}

export const sameValue = (one: string, other: string, column: Compared): boolean => comparable(one, column) === comparable(other, column);

const words = (text: string): string => normalText(text).split(/\s+/).join(' ');
/** The same words: programs part lines each in their own way. */
export const sameWords = (one: string, other: string): boolean => words(one) === words(other);

/** Longer ones stand in a version by their digest: a cell of a spreadsheet holds 32,767 characters, and a row has several. */
const LONGEST = 1_000;
const DIGEST = 'sha256:';

/** A value as a version holds it. */
export const remembered = (text: string, column: Compared): string => {
  const value = comparable(text, column);
  return value.length > LONGEST ? DIGEST + createHash('sha256').update(value).digest('base64url') : text;
};

/** Whether a value is the one that a version holds. */
export const isRemembered = (text: string, held: string, column: Compared): boolean =>
  held.startsWith(DIGEST) ? remembered(text, column) === held : sameValue(text, held, column);

/** A held value for who reads it; null: it was too long to be held. */
export const heldText = (held: string): string | null => (held.startsWith(DIGEST) ? null : held);
