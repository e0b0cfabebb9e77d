import { type CalendarDate, type FactsIn, factKind, field, streams, type ToldFact, told, toldSubject } from '@peildatum/kernel';
import { commitment, KAMER_ALLOWED, KAMER_CODE, missing, refusing } from './refused.js';

const { choice, from, orNull, text } = field;

export const NIVEAU_WORDS = { national: 'landelijk', regional: 'regionaal', local: 'lokaal' } as const;
export const UITKOMST_WORDS = {
  met: 'nagekomen',
  'partly-met': 'deels-nagekomen',
  'not-met': 'niet-nagekomen',
  recalibrated: 'afspraak-herijkt',
} as const;

/** That a party is held to account for what it agreed (001 r. 726; 004 r. 8071-8081); the stream is `nakoming-<code>`. */
const kinds = {
  aanspreking: factKind('PartyHeldToAccount', {
    name: 'aanspreking op een afspraak',
    description: 'Een partij wordt erop aangesproken dat zij een afspraak niet of te weinig nakomt.',
    tells: told('asked'),
    fields: {
      party: text('partij', 100, 'De partij die wordt aangesproken.', 'ZN'),
      by: orNull(text('door', 100, 'De partij die haar aanspreekt. Weggelaten: de partijen samen.', 'VWS')),
      commitment: orNull(commitment('De afspraak die zij niet of te weinig nakomt. Weggelaten: het akkoord als geheel.')),
      level: choice('niveau', NIVEAU_WORDS, 'Waar het speelt.'),
      reason: text('aanleiding', 4_000, 'Waarop zij wordt aangesproken.'),
      validFrom: from('Op welke dag.', '2026-01-15'),
    },
    example: { partij: 'ZN', niveau: 'landelijk', aanleiding: 'Er is nog geen werkwijze.', geldigVanaf: '2026-01-15' },
  }),
  /** Takes the place of the answer before. */
  'aanspreking-antwoord': factKind('AccountGiven', {
    name: 'antwoord op een aanspreking',
    description: 'Een partij die is aangesproken, heeft geantwoord.',
    tells: told('answer'),
    fields: { answer: text('antwoord', 4_000, 'Wat de partij erop zegt.'), validFrom: from('Op welke dag.', '2026-02-01') },
    example: { antwoord: 'Zij komt in maart.', geldigVanaf: '2026-02-01' },
  }),
  'aanspreking-uitkomst': factKind('AccountConcluded', {
    name: 'uitkomst van een aanspreking',
    description: 'Wat een aanspreking opleverde; de mid-term review weegt het mee.',
    tells: told('outcome'),
    fields: {
      outcome: choice('uitkomst', UITKOMST_WORDS, 'Of de afspraak nu wordt nagekomen.'),
      conclusion: text('toelichting', 4_000, 'Waaruit dat blijkt.'),
      validFrom: from('Op welke dag.', '2026-03-01'),
    },
    example: { uitkomst: 'nagekomen', toelichting: 'De werkwijze is vastgesteld.', geldigVanaf: '2026-03-01' },
  }),
};
export type AccountEvent = FactsIn<typeof kinds>;
type Of<T extends AccountEvent['type']> = Extract<AccountEvent, { type: T }>['data'];

export type AccountStatus = 'open' | 'answered' | 'concluded';
export interface AccountView extends Of<'PartyHeldToAccount'> {
  readonly code: string;
  readonly status: AccountStatus;
  readonly askedOn: CalendarDate;
  readonly answer: { readonly text: string; readonly on: CalendarDate } | null;
  readonly concluded: (Of<'AccountConcluded'> & { readonly on: CalendarDate }) | null;
}

const refused = refusing('ACCOUNT');

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

/** Asked, answered as often as needed, and concluded, whether or not there was an answer. @throws `ACCOUNT.…`, `CORRECTION.…` */
export const accounts = toldSubject({
  kinds,
  correctedBy: 'AccountFactCorrected',
  streams: streams('nakoming', KAMER_CODE, KAMER_ALLOWED),
  notFound: (code) => missing('ACCOUNT', `Nakoming ${code} is op deze klokken niet bekend; kijk in de lijst welke u bedoelt.`),
  possible: (timeline) => timeline.walk<AccountStatus | null>(null, follow),
  view: accountView,
});
export const { decisions: accountDecisions, events: accountEvents, streams: accountStreams } = accounts;
