import { type Basis, type CalendarDate, type FactsIn, factKind, field, streams, type ToldFact, told, toldSubject } from '@peildatum/kernel';
import { commitment, KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { text, texts, choice, orNull, orNone, from } = field;

export const MOTIESOORT_WORDS = { motion: 'motie', promise: 'toezegging' } as const;
export const DEEL_WORDS = { partly: 'deels', wholly: 'geheel' } as const;

const letter = () =>
  field.code(
    'brief',
    KAMER_CODE,
    `de code van een brief: ${KAMER_ALLOWED}`,
    'De brief waarin dat staat, bij zijn code; leg die eerst vast.',
    'azwa-2025-07',
  );

/** A motion of parliament or a promise of a minister to it, until a letter settles it; the stream is `motie-<code>`. */
const kinds = {
  motie: factKind('MotionRegistered', {
    name: 'motie of toezegging',
    description: 'De Kamer nam een motie aan, of kreeg een toezegging.',
    tells: told('registered'),
    fields: {
      kind: choice('aard', MOTIESOORT_WORDS, 'Een motie van de Kamer, of een toezegging aan haar.'),
      reference: orNull(text('kenmerk', 100, 'Het kenmerk, zoals de brief het noemt. Weggelaten: hij noemt er geen.')),
      movers: orNone(
        texts('indieners', { max: 10, length: 100 }, 'Wie haar indienden, bij achternaam. Weggelaten: niemand, of niet genoemd.', [
          'De Korte',
        ]),
      ),
      subject: text('onderwerp', 500, 'Wat zij vraagt, in een zin.'),
      commitment: orNull(commitment('De afspraak waarmee zij wordt uitgevoerd. Weggelaten: geen.')),
      validFrom: from('Op welke dag zij is aangenomen of gedaan.', '2025-01-31'),
    },
    example: { aard: 'motie', kenmerk: 'Kst. 29 689, nr. 1305', onderwerp: 'Rond het AZWA snel af.', geldigVanaf: '2025-06-18' },
  }),
  'motie-invulling': factKind('MotionAddressed', {
    name: 'invulling van een motie of toezegging',
    description: 'Een brief aan de Kamer zegt waarmee een motie of toezegging is ingevuld, zonder haar af te doen.',
    tells: told('status'),
    fields: {
      letter: letter(),
      share: choice('deel', DEEL_WORDS, 'Of zij er geheel mee is ingevuld, of deels.'),
      how: text('invulling', 4_000, 'Waarmee.'),
      validFrom: from('De datum van de brief.', '2025-07-03'),
    },
    example: { brief: 'azwa-2025-07', deel: 'geheel', invulling: 'Het onderhandelaarsakkoord is er.', geldigVanaf: '2025-07-03' },
  }),
  /** Declared by the minister. A letter that says it twice says one thing, so it carries nothing but that letter. */
  'motie-afdoening': factKind('MotionSettled', {
    name: 'afdoening van een motie of toezegging',
    description: 'Een brief aan de Kamer beschouwt een motie of toezegging als afgedaan; twee keer in een brief is een keer.',
    tells: told('status'),
    fields: { letter: letter(), validFrom: from('De datum van de brief.', '2025-07-03') },
    example: { brief: 'azwa-2025-07', geldigVanaf: '2025-07-03' },
  }),
};
export type MotionEvent = FactsIn<typeof kinds>;
type MotionOf<T extends MotionEvent['type']> = Extract<MotionEvent, { type: T }>['data'];

export type MotionStatus = 'open' | 'addressed' | 'settled';

/** As it stands on a date. */
export interface MotionView extends MotionOf<'MotionRegistered'> {
  readonly code: string;
  readonly status: MotionStatus;
  readonly since: CalendarDate;
  /** Null: nothing was said of it in a letter yet. */
  readonly addressed: MotionOf<'MotionAddressed'> | null;
  readonly settledBy: string | null;
  readonly source: string | null;
  /** Of what was told of it last. */
  readonly basis: Basis;
}

const refused = refusing('MOTION');
const follow =
  (code: string) =>
  (status: MotionStatus | null, { type }: MotionEvent): MotionStatus => {
    if (status === null && type !== 'MotionRegistered')
      throw refused('NOT_REGISTERED', `${code} is op deze dag nog niet vastgelegd; leg eerst de motie of toezegging vast.`);
    if (status !== null && type === 'MotionRegistered')
      throw refused('ALREADY_REGISTERED', `${code} bestaat al. Kies een andere code, of corrigeer wat er staat.`);
    if (status === 'settled') throw refused('SETTLED', `${code} is al afgedaan. Klopt dat niet, corrigeer dan de afdoening.`);
    return type === 'MotionRegistered' ? 'open' : type === 'MotionAddressed' ? 'addressed' : 'settled';
  };

/** Null: it was not registered yet. */
export function motionView(code: string, facts: readonly ToldFact<MotionEvent>[]): MotionView | null {
  const registered = facts.find(({ fact }) => fact.type === 'MotionRegistered');
  const { fact: last, basis = 'source' } = facts.at(-1) ?? {};
  if (registered?.fact.type !== 'MotionRegistered' || last === undefined) return null;
  const addressed = facts.map(({ fact }) => fact).findLast(({ type }) => type === 'MotionAddressed');
  return {
    code,
    ...registered.fact.data,
    status: last.type === 'MotionSettled' ? 'settled' : addressed === undefined ? 'open' : 'addressed',
    since: last.validFrom,
    addressed: addressed?.type === 'MotionAddressed' ? addressed.data : null,
    settledBy: last.type === 'MotionSettled' ? last.data.letter : null,
    source: registered.source,
    basis,
  };
}

/** Registered, addressed as often as a letter does, and settled once. @throws `MOTION.…`, `CORRECTION.…` */
export const motions = toldSubject({
  kinds,
  correctedBy: 'MotionFactCorrected',
  streams: streams('motie', KAMER_CODE, KAMER_ALLOWED),
  notFound: (code) => missing('MOTION', `Motie of toezegging ${code} is op deze klokken niet bekend; kijk in de lijst welke u bedoelt.`),
  possible: (timeline, code) => timeline.walk<MotionStatus | null>(null, follow(code)),
  view: motionView,
});
export const { decisions: motionDecisions, events: motionEvents, streams: motionStreams } = motions;
