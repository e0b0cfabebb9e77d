import { type JsonSchema, ROLES, type Shape, shape } from '@peildatum/kernel';
import { HERKOMSTEN } from '@peildatum/platform';

const { count, integer, nullable, object, oneOf, text } = shape;
/** Here these are text like any other. */
const { date, instant, uuid }: Readonly<Record<'date' | 'instant' | 'uuid', typeof text<string>>> = shape;

const gegevens: Shape<unknown> = {
  schema: { type: 'object', additionalProperties: true, description: 'De gegevens, zoals zij in het logboek staan.' },
};

/** On whose behalf it was recorded, as everyone may read it. */
export const publicWhoFields = {
  rol: oneOf<string>(ROLES, 'De rol.'),
  organisatie: text('De organisatie.'),
  thematafel: nullable(text('De eigen thematafel van een coördinator.')),
};

export const publicPersonFields = { persoon: uuid('De persoon; een naam staat nooit in het logboek.') };

/** What the history of a subject says of an event, but for who recorded it. */
export const publicCoreFields = {
  volgnummer: integer('Het nummer in het logboek.', { minimum: 1 }),
  id: uuid('De id; een correctie noemt haar.'),
  soort: text('De soort, zoals zij in het logboek staat.', { example: 'ActionCompleted' }),
  geldigVanaf: date('Vanaf welke datum het feit geldt.'),
  bekendOp: instant('Vanaf wanneer het register het weet.'),
  vastgelegdOp: instant('Wanneer het werd vastgelegd.'),
  herkomst: oneOf(HERKOMSTEN, 'Waar het vandaan komt.'),
  bron: nullable(text('Document en regel.')),
  corrigeert: nullable(uuid('De gebeurtenis die deze corrigeert.')),
  gegevens,
};

/** Where an event stands. */
export const publicPlaceFields = {
  onderwerp: text('De stroom: het onderwerp.', { example: 'actie-IZA-L-001' }),
  revisie: count('De plaats in de stroom, vanaf 0.'),
};

export const publicCommandFields = {
  opdracht: uuid('De opdracht waaruit zij voortkwam.'),
  correlatie: uuid('De aanvraag waarin dat gebeurde (X-Correlatie-Id).'),
};

export const publicReasonFields = {
  reden: text('Wat eraan mankeert.'),
  overgeslagen: nullable(text('Waarom een beheerder haar liet overslaan; null als dat niet nodig was.')),
};

/** Of an event that cannot be read, but for why. */
export const publicUnreadableFields = {
  volgnummer: integer('Het nummer in het logboek.', { minimum: 1 }),
  id: uuid('De id.'),
  soort: text('De soort, zoals zij in het logboek staat.'),
  ...publicPlaceFields,
  bekendOp: instant('Vanaf wanneer zij in het register staat.'),
};

/** An event in a list of the log: one that can be read, or one that cannot. */
export const PUBLIC_LISTED: JsonSchema = {
  oneOf: [
    object({
      ...publicCoreFields,
      ...publicPlaceFields,
      wie: object({ ...publicWhoFields, ...publicPersonFields }),
      ...publicCommandFields,
    }).schema,
    object({ ...publicUnreadableFields, onleesbaar: object(publicReasonFields) }).schema,
  ],
};
