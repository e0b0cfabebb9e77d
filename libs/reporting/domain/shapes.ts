import type { FigureKey } from '@peildatum/figures';
import { type Shape, shape } from '@peildatum/kernel';

/** What the sections of the report are made of. Their keys and descriptions are public, so they are Dutch. */
export const { count, date, instant, integer, list, matching, named, nullable, object, oneOf, optional, text, uuid, yesNo } = shape;

/** The list behind a figure, as an address of the API. */
export const uitleg = { uitleg: text('De lijst achter dit cijfer, als adres van deze API.') };

const key = (): Shape<FigureKey> =>
  text<FigureKey>('De sleutel van het cijfer, in elk formaat dezelfde; de grammatica staat in docs/sleutels.md.');

/** What the one figure of an object is called. */
export const sleutel = { sleutel: key() };

/** What the figures of an object are called, by the names of their fields. */
export const sleutels = <const N extends string>(
  ...fields: readonly N[]
): { readonly sleutels: Shape<Readonly<Record<N, FigureKey>>> } => ({
  sleutels: object(Object.fromEntries(fields.map((field) => [field, key()]))) as Shape<Readonly<Record<N, FigureKey>>>,
});

/** Document and line. */
export const source = { bron: nullable(text()) };

/** Why a value is unknown. Null when it is known, or when there is no such value. */
export const why = nullable(text('Waarom het onbekend is, te lezen na "omdat"; null: het is bekend of bestaat niet.'));
