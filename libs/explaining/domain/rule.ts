import type { FigureKey } from '@peildatum/figures';
import type { Facts } from './facts.js';
import type { Making, Of } from './making.js';

/** What a rule is given of one key. */
export interface Asked {
  readonly key: FigureKey;
  /** The code of each class in the pattern; `''` where it has none. */
  readonly code: (name: string) => string;
  readonly facts: Facts;
  readonly of: Of;
}

/** How the figures of a pattern come about. Undefined: these facts have no such figure. */
export type Rule = (asked: Asked) => Making | undefined;

/** By the key of the pattern. */
export type Rules = Readonly<Record<string, Rule>>;

/** The values of a thing as parts of keys: of each the word, once; of none `onbekend`. */
export const UNKNOWN = 'onbekend';
