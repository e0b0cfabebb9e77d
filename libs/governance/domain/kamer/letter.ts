import {
  type Basis,
  type CalendarDate,
  type Fact,
  type FactsIn,
  factKind,
  field,
  streams,
  type Timeline,
  type ToldFact,
  told,
  toldSubject,
} from '@peildatum/kernel';
import { KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { choice, from, orNone, orNull, text, texts } = field;

export const KAMER_WORDS = { 'tweede-kamer': 'tweede-kamer', 'eerste-kamer': 'eerste-kamer' } as const;

/** A letter of the minister to parliament; the stream is `brief-<code>`, and `validFrom` its date. */
const kinds = {
  brief: factKind('LetterSent', {
    name: 'brief aan de Kamer',
    description: 'De minister stuurde een brief aan de Kamer, met edities van de rapportage of zonder.',
    tells: told('sent'),
    fields: {
      title: text('titel', 300, 'Waar de brief over gaat.'),
      chamber: choice('kamer', KAMER_WORDS, 'Aan welke Kamer.'),
      reference: orNull(text('kenmerk', 100, 'Het kenmerk. Weggelaten: de brief noemt er geen.')),
      editions: orNone(
        texts('edities', { max: 20, length: 20 }, 'De edities van de rapportage die erbij gaan, bij hun code.', ['2025-05-20']),
      ),
      /** Of which it ends the embargo. */
      publications: orNone(
        texts(
          'publicaties',
          { max: 20, length: 60 },
          'De publicaties die met de brief openbaar worden. Via de API eindigt hun embargo erdoor; wie de brief met een bestand of formulier vastlegt, heft het eerst op.',
          ['actualisatie-2024q4'],
        ),
      ),
      validFrom: from('De datum van de brief.', '2025-07-03'),
    },
    example: { titel: 'Aanbieding AZWA en voortgang IZA', kamer: 'tweede-kamer', geldigVanaf: '2025-07-03' },
  }),
};
export type LetterEvent = FactsIn<typeof kinds>;

export type LetterView = LetterEvent['data'] & {
  readonly code: string;
  readonly date: CalendarDate;
  readonly source: string | null;
  readonly basis: Basis;
};

const refused = refusing('LETTER');

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

/** A letter is sent once. @throws `LETTER.ALREADY_SENT`, `CORRECTION.…` */
export const letters = toldSubject({
  kinds,
  correctedBy: 'LetterFactCorrected',
  streams: streams('brief', KAMER_CODE, KAMER_ALLOWED),
  notFound: (code) => missing('LETTER', `Brief ${code} is op deze klokken niet bekend; kijk in de lijst van brieven welke u bedoelt.`),
  possible: (timeline, code) =>
    timeline.walk(false, (isSent) => {
      if (isSent) throw refused('ALREADY_SENT', `Brief ${code} is al vastgelegd. Kies een andere code, of corrigeer wat er staat.`);
      return true;
    }),
  view: letterView,
});
export const { decisions: letterDecisions, events: letterEvents, streams: letterStreams } = letters;
