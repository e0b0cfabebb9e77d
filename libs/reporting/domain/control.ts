import type { FigureKey } from '@peildatum/figures';
import type { Shape, ShapeOf } from '@peildatum/kernel';
import { CONTROL_CODES, type ControlCode } from './control-codes.js';
import type { Euros } from './figures.js';
import { list, named, nullable, object, oneOf, sleutel, text } from './shapes.js';

const value: Shape<number | Euros | null> = {
  schema: {
    type: ['integer', 'string', 'null'],
    description:
      'Een aantal als getal; een bedrag in euro met twee decimalen, een ander getal en een gedrukt woord als tekst; null: niet gepubliceerd.',
  },
};

export const ControlFigure = named(
  'RapportControlecijfer',
  object({
    omschrijving: text(),
    /** Null: it is made for the control alone, and no figure of the report. */
    sleutel: nullable(sleutel.sleutel),
    waarde: value,
    bron: text(),
  }),
);
export type ControlFigure = ShapeOf<typeof ControlFigure>;

/** One check: what it compares, each figure with where it comes from, and whether they agree. */
export const Control = named(
  'RapportControle',
  object({
    code: oneOf(CONTROL_CODES, 'Hoe de controle in het register van controles heet; zie /v1/controles.'),
    naam: text(),
    uitkomst: oneOf(['klopt', 'verschilt', 'niet te vergelijken']),
    cijfers: list(ControlFigure),
    toelichting: nullable(text()),
  }),
);
export type Control = ShapeOf<typeof Control>;

/** Counted from the events of the register. */
export const OURS = 'eigen telling';

/** A figure of our own, as a control shows it. */
export const countedHere = (omschrijving: string, waarde: number | Euros, key: FigureKey | null = null): ControlFigure => ({
  omschrijving,
  sleutel: key,
  waarde,
  bron: OURS,
});

type Own = readonly [omschrijving: string, waarde: number | Euros];

/** Two figures of our own that must be the same. */
export const equal = (code: ControlCode, naam: string, left: Own, right: Own): Control => ({
  code,
  naam,
  uitkomst: left[1] === right[1] ? 'klopt' : 'verschilt',
  cijfers: [countedHere(...left), countedHere(...right)],
  toelichting: null,
});

/** Counts of our own that together must be the last. */
export const together = (
  code: ControlCode,
  naam: string,
  parts: readonly (readonly [omschrijving: string, waarde: number])[],
  whole: Own,
): Control => ({
  code,
  naam,
  uitkomst: parts.reduce((sum, [, waarde]) => sum + waarde, 0) === whole[1] ? 'klopt' : 'verschilt',
  cijfers: [...parts, whole].map((own) => countedHere(...own)),
  toelichting: null,
});

/** The first may not be more than the second. */
export const atMost = (code: ControlCode, naam: string, left: Own, right: Own): Control => ({
  ...equal(code, naam, left, right),
  uitkomst: centsOf(left[1]) <= centsOf(right[1]) ? 'klopt' : 'verschilt',
});

export interface Compared {
  /** Which of the rows it is: a status, a sector. */
  readonly rij: string;
  readonly left: number | Euros;
  readonly right: number | Euros;
}

/**
 * Many pairs in one control. Two that are wrong by as much cancel out in a total, so each is held against its own; only what
 * differs is listed.
 */
export function rowByRow(
  code: ControlCode,
  naam: string,
  compared: readonly Compared[],
  words: { readonly rows: string; readonly left: string; readonly right: string },
): Control {
  const differing = compared.filter(({ left, right }) => left !== right);
  return {
    code,
    naam,
    uitkomst: differing.length === 0 ? 'klopt' : 'verschilt',
    cijfers:
      differing.length === 0
        ? [countedHere(`${words.rows} vergeleken`, compared.length), countedHere(`${words.rows} gelijk`, compared.length)]
        : differing.flatMap(({ rij, left, right }) => [
            countedHere(`${rij}: ${words.left}`, left),
            countedHere(`${rij}: ${words.right}`, right),
          ]),
    toelichting: null,
  };
}

const centsOf = (value: number | Euros): bigint => (typeof value === 'number' ? BigInt(value) : BigInt(value.replace('.', '')));

/** The sum of amounts as they are printed. */
export function eurosTogether(amounts: readonly Euros[]): Euros {
  const sum = amounts.reduce((total, amount) => total + centsOf(amount), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
