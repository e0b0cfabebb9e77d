import { correctionEvent, event, type FactsOf, schema, streams, told } from '@peildatum/kernel';

const { object, text, nullable, matching, oneOf, list } = schema;

/** What an auditor calls a finding: `adr-2026-01`. */
export type FindingCode = string;
const FINDING_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;

/** Of the publication of what the finding is about, so that an embargo on that is on the finding too; the decision looks it up. */
const publication = () => nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie'));

/**
 * What an auditor found, and what became of it; the stream is `bevinding-<code>`. None of it is a fact of what it is about: no report and no
 * figure knows of it.
 */
export const findingEvents = {
  FindingRecorded: event(
    'bevinding',
    object({
      /** A subject by its stream (`actie-IZA-L-001`), a figure by its key, or an edition by its code. */
      about: object({ kind: oneOf('subject', 'figure', 'edition'), of: text(500) }),
      finding: text(),
      /** Who answers, as it was when the finding was recorded: the coordinator of the thematafel, or these organisations. Neither: who makes the report. */
      owner: object({ thematafel: nullable(matching(/^[A-J]$/, 'de letter van een thematafel')), organisations: list(text(200), 100) }),
      publication: publication(),
    }),
    told('recorded'),
  ),
  /** Takes the place of the answer before. */
  FindingAnswered: event('antwoord op een bevinding', object({ answer: text(), publication: publication() }), told('answer')),
  FindingClosed: event('afsluiting van een bevinding', object({ conclusion: text(), publication: publication() }), told('closed')),
  FindingFactCorrected: correctionEvent(),
} as const;

export type FindingEvent = Exclude<FactsOf<typeof findingEvents>, { type: 'FindingFactCorrected' }>;
export type Told<T extends FindingEvent['type']> = Extract<FindingEvent, { type: T }>['data'];
export type About = Told<'FindingRecorded'>['about'];
export type Owner = Told<'FindingRecorded'>['owner'];

export const findingStreams = streams<FindingCode>('bevinding', FINDING_CODE, 'letters, cijfers en koppeltekens');
