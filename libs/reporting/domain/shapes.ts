import { shape } from '@peildatum/kernel';

/** What the sections of the report are made of. Their keys and descriptions are public, so they are Dutch. */
export const { count, date, instant, integer, list, matching, named, nullable, object, oneOf, optional, text, uuid, yesNo } = shape;

/** The list behind a figure, as an address of the API. */
export const uitleg = { uitleg: text('De lijst achter dit cijfer, als adres van deze API.') };

/** Document and line. */
export const source = { bron: nullable(text()) };

/** Why a value is unknown. Null when it is known, or when there is no such value. */
export const why = nullable(text('Waarom het onbekend is, te lezen na "omdat"; null: het is bekend of bestaat niet.'));
