import { correctionEvent, event, type FactsOf, schema, streams, toldOf, type Uuid } from '@peildatum/kernel';

const { object, text, nullable, matching, oneOf, uuid } = schema;

const code = () => matching(/^[A-Za-z0-9-]{1,60}$/, 'de code van een sectie of onderdeel');
const publication = () => nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie'));

/** The longest text, in code points: about two pages of print. */
export const LONGEST_TEXT = 6_000;

/** Delivered, or that there is nothing to deliver for this peildatum; the note then says why. */
const delivered = { outcome: oneOf('delivered', 'not-applicable'), note: nullable(text()) };

/**
 * What is written and delivered for the report of one peildatum; the stream is `redactie-<peildatum>`. A text and its review hold from that
 * peildatum, whenever they were told; a delivery from the day on which it was made.
 */
export const editorialEvents = {
  SectionDelivered: event(
    'levering van een sectie',
    object({ section: code(), ...delivered }),
    toldOf('section', ({ section }) => section),
  ),
  /** What an insurer holds of its dossiers is complete for this peildatum. */
  InsurerDelivered: event(
    'levering door een zorgverzekeraar',
    object({ insurer: text(200), ...delivered }),
    toldOf('insurer', ({ insurer }) => insurer),
  ),
  /** The same of who owns measurements. */
  OwnerDelivered: event(
    'levering door een eigenaar van metingen',
    object({ owner: text(200), ...delivered }),
    toldOf('owner', ({ owner }) => owner),
  ),
  /** Takes the place of what was written there before. */
  EditorialTextWritten: event(
    'tekst van de rapportage',
    object({ section: code(), part: code(), markdown: text(LONGEST_TEXT), publication: publication() }),
    toldOf('text', ({ section, part }) => `${section}.${part}`),
  ),
  /** Of one text, by the event that told it; of what was written there afterwards it says nothing. It is of the publication of its text. */
  EditorialTextReviewed: event(
    'beoordeling van een tekst',
    object({
      section: code(),
      part: code(),
      text: uuid<Uuid>(),
      verdict: oneOf('approved', 'sent-back'),
      note: nullable(text()),
      publication: publication(),
    }),
    toldOf('review', ({ text }) => text),
  ),
  EditorialFactCorrected: correctionEvent(),
} as const;

export type EditorialEvent = Exclude<FactsOf<typeof editorialEvents>, { type: 'EditorialFactCorrected' }>;
export type Told<T extends EditorialEvent['type']> = Extract<EditorialEvent, { type: T }>['data'];

/** The peildatum of the report. */
export type EditorialCode = string;
export const editorialStreams = streams<EditorialCode>('redactie', /^\d{4}-\d{2}-\d{2}$/, 'een peildatum (2025-05-20)');
