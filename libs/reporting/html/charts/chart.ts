import type { Style } from './palette.js';

/** A part of a bar, in the look of what it stands for. */
export interface Part {
  readonly value: number;
  readonly style: Style;
  /** What stands on it where there is room, and otherwise beside its bar. */
  readonly count?: { readonly text: string; readonly name: string };
}

export interface Bar {
  /** Each where the one before it ends; a bar below zero has one. */
  readonly parts: readonly Part[];
  /** What it is together, as it is printed behind or above it, with its signs. */
  readonly label: string;
}

export interface Row {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** What a picture shows, whatever it is drawn on. */
export interface Chart {
  /** Unique in the page; the ids inside a drawing begin with it. */
  readonly id: string;
  /** For who does not see the picture: what it is. */
  readonly title: string;
  /** And what it shows. */
  readonly description: string;
  readonly rows: readonly Row[];
  /** What each look stands for, where the names of the rows do not say it. */
  readonly legend?: readonly { readonly name: string; readonly style: Style }[];
  /** Standing bars, where there is room for their names. */
  readonly stands?: boolean;
  /** The whole width of the text. */
  readonly wide?: boolean;
  /** From zero, in steps of this; left out: as long as the longest bar. */
  readonly axis?: { readonly max: number; readonly step: number };
}

/** Every picture has its table, for who reads figures. */
export const described = (what: string): string => `${what}. Dezelfde cijfers staan in de tabel bij deze grafiek.`;

export const lengthOf = ({ parts }: Bar): number => parts.reduce((sum, { value }) => sum + value, 0);

/** From the lowest to the highest that is drawn; zero is always there. */
export function rangeOf({ rows, axis }: Chart): { readonly min: number; readonly max: number } {
  const lengths = rows.flatMap(({ bars }) => bars.map(lengthOf));
  return { min: Math.min(0, ...lengths), max: axis?.max ?? Math.max(1, ...lengths) };
}

/** `2 loopt voor, 1 loopt achter`: the counts that find no room on their parts, with their names. */
export const asideOf = ({ parts }: Bar, fits: (part: Part) => boolean): readonly string[] =>
  parts.flatMap((part) => (part.count === undefined || fits(part) ? [] : [`${part.count.text} ${part.count.name.toLowerCase()}`]));
