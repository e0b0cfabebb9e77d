import type { PublicDenial } from '@peildatum/audit';
import { answer, instant, integer, nullable, text, uuid } from '../answers/answer.js';

/** What was refused alike within one minute. */
export class GeweigerdVerzoek
  extends answer({
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
  })
  implements PublicDenial {}
