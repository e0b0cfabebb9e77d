import { eventFields } from '@peildatum/audit';
import { logboek, type Snapshot } from '@peildatum/projections';
import type { QuestionColumn } from './question.js';

/** The columns that say which event a row is about: without the person. */
export const EVENT_COLUMNS = {
  volgnummer: { title: 'Volgnummer', shape: eventFields.volgnummer },
  naam: { title: 'Wat', shape: eventFields.naam },
  onderwerp: { title: 'Onderwerp', shape: eventFields.onderwerp },
  geldigVanaf: { title: 'Geldig vanaf', shape: eventFields.geldigVanaf },
  bekendOp: { title: 'Bekend op', shape: eventFields.bekendOp },
  rol: { title: 'Door', shape: eventFields.rol },
  organisatie: { title: 'Organisatie', shape: eventFields.organisatie },
  bron: { title: 'Bron', shape: eventFields.bron },
  id: { title: 'Gebeurtenis', shape: eventFields.id },
} as const satisfies Readonly<Record<string, QuestionColumn>>;

/** The same in SQL, of a row of the logboek; `naam` is the type, of which the answer has the name. */
export const eventSelect = (book: string): string =>
  `${book}.volgnummer::int AS volgnummer, ${book}.type AS naam, ${book}.stream AS onderwerp, ${book}.valid_from AS "geldigVanaf",
   ${book}.known_at AS "bekendOp", ${book}.actor_role AS rol, ${book}.actor_organisation AS organisatie, ${book}.source AS bron, ${book}.event_id AS id`;

/** SQL of the logboek, as far as who asks may know of it, under an alias. */
export const bookOf = (snapshot: Snapshot, alias: string): string => `${snapshot.table(logboek)} AS ${alias}`;

/** The day on which an event became known, as the Netherlands count days. */
export const dayKnown = (book: string): string => `(${book}.known_at AT TIME ZONE 'Europe/Amsterdam')::date`;

/** Of what became of the register itself, and not of the programme, a question about facts does not speak. */
export const ABOUT_THE_PROGRAMME = (book: string): string =>
  `${book}.stream <> 'register' AND ${book}.stream !~ '^(editie|voorstel|bevinding)-'`;
