import { changeFields, figureValue } from '@peildatum/comparing';
import { type NamedShape, type ShapeOf, shape } from '@peildatum/kernel';

const { count, date, list, named, object, oneOf, text } = shape;

/** A figure of a frozen edition that would be another. */
export const RestatedFigure = named(
  'HerzieningsproefCijfer',
  object({
    ...changeFields,
    lijst: oneOf(['herziening', 'actualisatie', 'definitieGewijzigd'], 'In welke lijst van een vergelijking het verschil zou staan.'),
    bevroren: figureValue('Zoals het in de bevroren editie staat; null: onbekend, het staat er niet, of de bestanden zijn niet voor u.'),
  }),
);
export type RestatedFigure = ShapeOf<typeof RestatedFigure>;

export const RestatedEdition = named(
  'HerzieningsproefEditie',
  object({
    editie: text('De code van de editie.'),
    peildatum: date('Waarop haar rapport is gemaakt.'),
    status: oneOf(['bevroren', 'gepubliceerd']),
    cijfers: list(RestatedFigure),
  }),
);
export type RestatedEdition = ShapeOf<typeof RestatedEdition>;

/** Which figures of which frozen editions would be restated by what was not recorded yet. */
export const Restatements = named(
  'Herzieningsproef',
  object({
    edities: count('Van hoeveel bevroren edities een cijfer anders zou worden.'),
    cijfers: count('Hoeveel cijfers van die edities samen.'),
    bekeken: count('Hoeveel bevroren edities zijn bekeken; een ingetrokken editie telt niet mee.'),
    gebeurtenissen: count('Hoeveel feiten zouden worden vastgelegd; 0: het stond er al.'),
    perEditie: list(RestatedEdition, 'De edities waarvan een cijfer anders zou worden. Er is niets vastgelegd.'),
  }),
);
export type Restatements = ShapeOf<typeof Restatements>;

/** What a trial answers, and every shape that it refers to by name. */
export const RESTATEMENT_SHAPES: readonly NamedShape<unknown>[] = [Restatements, RestatedEdition, RestatedFigure];
