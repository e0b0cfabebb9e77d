import {
  type Basis,
  type CalendarDate,
  correctionEvent,
  decisions,
  event,
  type Fact,
  type FactsOf,
  schema,
  streams,
  type Timeline,
  type ToldFact,
  told,
} from '@peildatum/kernel';
import { KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { object, text, nullable, list, oneOf } = schema;

/** A letter of the minister to parliament; the stream is `brief-<code>`, and `validFrom` its date. */
export const letterEvents = {
  /** With the editions of the report that go with it, and the publications of which it ends the embargo. */
  LetterSent: event(
    'brief aan de Kamer',
    object({
      title: text(300),
      chamber: oneOf('tweede-kamer', 'eerste-kamer'),
      reference: nullable(text(100)),
      editions: list(text(20), 20),
      publications: list(text(60), 20),
    }),
    told('sent'),
  ),
  LetterFactCorrected: correctionEvent(),
} as const;
export type LetterEvent = Exclude<FactsOf<typeof letterEvents>, { type: 'LetterFactCorrected' }>;
export const letterStreams = streams('brief', KAMER_CODE, KAMER_ALLOWED);

export type LetterView = LetterEvent['data'] & {
  readonly code: string;
  readonly date: CalendarDate;
  readonly source: string | null;
  readonly basis: Basis;
};

const refused = refusing('LETTER');
export const letterNotFound = (code: string) =>
  missing('LETTER', `Brief ${code} is op deze klokken niet bekend; kijk in de lijst van brieven welke u bedoelt.`);

/** A letter is sent once. @throws `LETTER.ALREADY_SENT`, `CORRECTION.…` */
export const letterDecisions = decisions<LetterEvent>({
  events: letterEvents,
  correctedBy: 'LetterFactCorrected',
  notFound: letterNotFound,
  possible: (timeline, code) =>
    timeline.walk(false, (isSent) => {
      if (isSent) throw refused('ALREADY_SENT', `Brief ${code} is al vastgelegd. Kies een andere code, of corrigeer wat er staat.`);
      return true;
    }),
});

export function letterView(code: string, facts: readonly ToldFact<LetterEvent>[]): LetterView | null {
  const sent = facts.at(-1);
  return sent === undefined ? null : { code, ...sent.fact.data, date: sent.fact.validFrom, source: sent.source, basis: sent.basis };
}

/** Whether a publication is still under embargo on a day, by its own timeline. */
export function isWithheld({ facts }: Timeline<Fact>, on: CalendarDate): boolean {
  const last = facts.findLast(({ validFrom }) => validFrom <= on);
  if (last?.type !== 'EmbargoSet') return false;
  const { until } = last.data as { readonly until: CalendarDate | null };
  return until === null || on < until;
}
