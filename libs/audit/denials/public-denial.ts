import { shape } from '@peildatum/kernel';
import type { CountedDenial } from './denial.js';

const { integer, nullable, object, text } = shape;
/** Here these are text like any other. */
const { instant, uuid }: Readonly<Record<'instant' | 'uuid', typeof text<string>>> = shape;

/** What was refused alike within one minute, as an auditor gets it. Its keys are Dutch. */
export const publicDenialFields = {
  nummer: integer('Het nummer in deze lijst; nummers kunnen ontbreken.', { minimum: 1 }),
  minuut: instant('De minuut (UTC) waarin het gebeurde.'),
  methode: text(undefined, { example: 'POST' }),
  route: text('Welk soort adres; nooit het adres zelf.', { example: '/v1/acties/:code/statusmeldingen' }),
  status: integer(undefined, { enum: [401, 403, 429] }),
  code: text('Waarom, zoals in het antwoord.', { example: 'RIGHTS.THEMATAFEL' }),
  rol: nullable(text('De rol van een toegangsbewijs dat werd geloofd.')),
  organisatie: nullable(text('Namens welke organisatie.')),
  thematafel: nullable(text('De eigen thematafel van een coördinator.')),
  aantal: integer('Hoe vaak, in deze minuut.', { minimum: 1 }),
  eersteCorrelatie: uuid('De aanvraag (X-Correlatie-Id) van de eerste; zoek haar in het log van de dienst.'),
};
export const PUBLIC_DENIAL = object(publicDenialFields);
export type PublicDenial = shape.ObjectOf<typeof publicDenialFields>;

export const publicDenial = (denial: CountedDenial): PublicDenial => ({
  nummer: denial.number,
  minuut: denial.minute,
  methode: denial.method,
  route: denial.route,
  status: denial.status,
  code: denial.code,
  rol: denial.role,
  organisatie: denial.organisation,
  thematafel: denial.thematafel,
  aantal: denial.count,
  eersteCorrelatie: denial.firstCorrelationId,
});
