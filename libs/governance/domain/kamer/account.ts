import {
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

const { object, text, nullable, oneOf } = schema;

/** That a party is held to account for what it agreed (001 r. 726; 004 r. 8071-8081); the stream is `nakoming-<code>`. */
export const accountEvents = {
  /** `commitment`: by its code, `AZWA-D5`; null: the agreement as a whole. `by`: the party that asks it; null: the parties together. */
  PartyHeldToAccount: event(
    'aanspreking op een afspraak',
    object({
      party: text(100),
      by: nullable(text(100)),
      commitment: nullable(text(60)),
      level: oneOf('national', 'regional', 'local'),
      reason: text(),
    }),
    told('asked'),
  ),
  /** Takes the place of the answer before. */
  AccountGiven: event('antwoord op een aanspreking', object({ answer: text() }), told('answer')),
  AccountConcluded: event(
    'uitkomst van een aanspreking',
    object({ outcome: oneOf('met', 'partly-met', 'not-met', 'recalibrated'), conclusion: text() }),
    told('outcome'),
  ),
  AccountFactCorrected: correctionEvent(),
} as const;
export type AccountEvent = Exclude<FactsOf<typeof accountEvents>, { type: 'AccountFactCorrected' }>;
type Of<T extends AccountEvent['type']> = Extract<AccountEvent, { type: T }>['data'];
export const accountStreams = streams('nakoming', KAMER_CODE, KAMER_ALLOWED);

export type AccountStatus = 'open' | 'answered' | 'concluded';
export interface AccountView extends Of<'PartyHeldToAccount'> {
  readonly code: string;
  readonly status: AccountStatus;
  readonly askedOn: CalendarDate;
  readonly answer: { readonly text: string; readonly on: CalendarDate } | null;
  readonly concluded: (Of<'AccountConcluded'> & { readonly on: CalendarDate }) | null;
}
export type Outcome = Of<'AccountConcluded'>['outcome'];
export type AccountLevel = Of<'PartyHeldToAccount'>['level'];

const refused = refusing('ACCOUNT');
export const accountNotFound = (code: string) =>
  missing('ACCOUNT', `Nakoming ${code} is op deze klokken niet bekend; kijk in de lijst welke u bedoelt.`);

function follow(status: AccountStatus | null, { type }: AccountEvent): AccountStatus {
  if (type === 'PartyHeldToAccount') {
    if (status !== null) throw refused('ALREADY_ASKED', 'Deze code is al gebruikt. Kies een andere, of corrigeer wat er staat.');
    return 'open';
  }
  if (status === null) throw refused('NOT_ASKED', 'Op deze dag is nog niemand aangesproken; leg eerst de aanspreking vast.');
  if (status === 'concluded')
    throw refused('CONCLUDED', 'Deze aanspreking heeft een uitkomst. Leg een volgende vast onder een nieuwe code.');
  return type === 'AccountGiven' ? 'answered' : 'concluded';
}

/** Asked, answered as often as needed, and concluded, whether or not there was an answer. @throws `ACCOUNT.…`, `CORRECTION.…` */
export const accountDecisions = decisions<AccountEvent>({
  events: accountEvents,
  correctedBy: 'AccountFactCorrected',
  notFound: accountNotFound,
  possible: (timeline) => timeline.walk<AccountStatus | null>(null, follow),
});

export function accountView(code: string, told: readonly ToldFact<AccountEvent>[]): AccountView | null {
  const facts = told.map(({ fact }) => fact);
  const asked = facts.find(({ type }) => type === 'PartyHeldToAccount');
  if (asked?.type !== 'PartyHeldToAccount') return null;
  const given = facts.findLast(({ type }) => type === 'AccountGiven');
  const ended = facts.find(({ type }) => type === 'AccountConcluded');
  return {
    code,
    ...asked.data,
    status: ended !== undefined ? 'concluded' : given !== undefined ? 'answered' : 'open',
    askedOn: asked.validFrom,
    answer: given?.type === 'AccountGiven' ? { text: given.data.answer, on: given.validFrom } : null,
    concluded: ended?.type === 'AccountConcluded' ? { ...ended.data, on: ended.validFrom } : null,
  };
}
