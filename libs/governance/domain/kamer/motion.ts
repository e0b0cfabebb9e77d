import {
  type Basis,
  type CalendarDate,
  correctionEvent,
  decisions,
  event,
  type FactsOf,
  schema,
  streams,
  type ToldFact,
  told,
} from '@peildatum/kernel';
import { KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { object, text, nullable, list, oneOf, matching } = schema;
const letter = () => matching(KAMER_CODE, 'de code van een brief');

/** A motion of parliament or a promise of a minister to it, until a letter settles it; the stream is `motie-<code>`. */
export const motionEvents = {
  /** `movers`: by surname, as the document names them; of a promise there are none. `commitment`: by its code, `AZWA-B3`. */
  MotionRegistered: event(
    'motie of toezegging',
    object({
      kind: oneOf('motion', 'promise'),
      reference: nullable(text(100)),
      movers: list(text(100), 10),
      subject: text(500),
      commitment: nullable(text(60)),
    }),
    told('registered'),
  ),
  MotionAddressed: event(
    'invulling van een motie of toezegging',
    object({ letter: letter(), share: oneOf('partly', 'wholly'), how: text() }),
    told('status'),
  ),
  /** Declared by the minister. A letter that says it twice says one thing, so it carries nothing but that letter. */
  MotionSettled: event('afdoening van een motie of toezegging', object({ letter: letter() }), told('status')),
  MotionFactCorrected: correctionEvent(),
} as const;
export type MotionEvent = Exclude<FactsOf<typeof motionEvents>, { type: 'MotionFactCorrected' }>;
type MotionOf<T extends MotionEvent['type']> = Extract<MotionEvent, { type: T }>['data'];
export const motionStreams = streams('motie', KAMER_CODE, KAMER_ALLOWED);

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
export const motionNotFound = (code: string) =>
  missing('MOTION', `Motie of toezegging ${code} is op deze klokken niet bekend; kijk in de lijst welke u bedoelt.`);

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

/** Registered, addressed as often as a letter does, and settled once. @throws `MOTION.…`, `CORRECTION.…` */
export const motionDecisions = decisions<MotionEvent>({
  events: motionEvents,
  correctedBy: 'MotionFactCorrected',
  notFound: motionNotFound,
  possible: (timeline, code) => timeline.walk<MotionStatus | null>(null, follow(code)),
});

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
