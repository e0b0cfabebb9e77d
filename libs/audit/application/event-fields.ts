import { ROLES, shape } from '@peildatum/kernel';

const { date, instant, integer, nullable, oneOf, text, uuid } = shape;

/** The fields of an event as everyone may read it in the history of its subject: without the person. */
export const eventFields = {
  volgnummer: integer('Het nummer in het logboek.', { minimum: 1 }),
  id: uuid('De gebeurtenis.'),
  soort: text('De soort, zoals zij in het logboek staat.'),
  naam: text('Wat er gebeurde, in woorden.'),
  onderwerp: text('De stroom: het onderwerp.'),
  geldigVanaf: nullable(date('Vanaf welke datum het feit geldt.')),
  bekendOp: instant('Vanaf wanneer het register het weet.'),
  rol: nullable(oneOf(ROLES, 'De rol waarin het werd vastgelegd.')),
  organisatie: nullable(text('Namens wie het werd vastgelegd.')),
  corrigeert: nullable(uuid('De gebeurtenis die deze corrigeert.')),
  bron: nullable(text('Document en regel.')),
};
