import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Datum, Keuze, rightsByRole, Tekst } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type AccountEvent,
  type AccountView,
  accountDecisions,
  accountEvents,
  accountNotFound,
  accountStreams,
  accountView,
} from '../../domain/kamer/account.js';
import { knownParties } from '../premises.js';
import { inRegister } from './in-register.js';
import { Afspraak } from './motion.subject.js';
import { NIVEAU_WORDS, UITKOMST_WORDS } from './words.js';

export class AansprekingInput {
  @Tekst(100, { omschrijving: 'De partij die wordt aangesproken.', voorbeeld: 'ZN' })
  partij!: string;

  @Tekst(100, { omschrijving: 'De partij die haar aanspreekt. Weggelaten: de partijen samen.', verplicht: false, voorbeeld: 'VWS' })
  door?: string;

  @Afspraak('De afspraak die zij niet of te weinig nakomt. Weggelaten: het akkoord als geheel.')
  afspraak?: string;

  @Keuze(Object.values(NIVEAU_WORDS), { omschrijving: 'Waar het speelt.' })
  niveau!: string;

  @Tekst(4_000, { omschrijving: 'Waarop zij wordt aangesproken.' })
  aanleiding!: string;

  @Datum({ omschrijving: 'Op welke dag.', voorbeeld: '2026-01-15' })
  geldigVanaf!: string;
}

export class AansprekingAntwoordInput {
  @Tekst(4_000, { omschrijving: 'Wat de partij erop zegt.' })
  antwoord!: string;

  @Datum({ omschrijving: 'Op welke dag.', voorbeeld: '2026-02-01' })
  geldigVanaf!: string;
}

export class AansprekingUitkomstInput {
  @Keuze(Object.values(UITKOMST_WORDS), { omschrijving: 'Of de afspraak nu wordt nagekomen.' })
  uitkomst!: string;

  @Tekst(4_000, { omschrijving: 'Waaruit dat blijkt.' })
  toelichting!: string;

  @Datum({ omschrijving: 'Op welke dag.', voorbeeld: '2026-03-01' })
  geldigVanaf!: string;
}

/** Parties that are held to account for what they agreed. */
export const account = subject<AccountEvent, AccountView>({
  name: 'nakoming',
  example: 'zn-2026-1',
  streams: accountStreams,
  events: accountEvents,
  decisions: accountDecisions,
  notFound: accountNotFound,
  requires: ({ type, data, validFrom }) =>
    type === 'PartyHeldToAccount'
      ? [
          inRegister('afspraak', 'afspraak', [data.commitment]),
          knownParties('partij', [data.party], validFrom),
          knownParties('door', [data.by], validFrom),
        ]
      : [],
  view: accountView,
  facts: {
    aanspreking: fact(
      AansprekingInput,
      ({ partij, door, afspraak, niveau, aanleiding, geldigVanaf }) => ({
        type: 'PartyHeldToAccount' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { party: partij, by: door ?? null, commitment: afspraak ?? null, level: saidBy(NIVEAU_WORDS, niveau), reason: aanleiding },
      }),
      {
        description: 'Een partij wordt erop aangesproken dat zij een afspraak niet of te weinig nakomt.',
        example: { partij: 'ZN', niveau: 'landelijk', aanleiding: 'Er is nog geen werkwijze.', geldigVanaf: '2026-01-15' },
      },
    ),
    'aanspreking-antwoord': fact(
      AansprekingAntwoordInput,
      ({ antwoord, geldigVanaf }) => ({
        type: 'AccountGiven' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { answer: antwoord },
      }),
      {
        description: 'Een partij die is aangesproken, heeft geantwoord.',
        example: { antwoord: 'Zij komt in maart.', geldigVanaf: '2026-02-01' },
      },
    ),
    'aanspreking-uitkomst': fact(
      AansprekingUitkomstInput,
      ({ uitkomst, toelichting, geldigVanaf }) => ({
        type: 'AccountConcluded' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { outcome: saidBy(UITKOMST_WORDS, uitkomst), conclusion: toelichting },
      }),
      {
        description: 'Wat een aanspreking opleverde; de mid-term review weegt het mee.',
        example: { uitkomst: 'nagekomen', toelichting: 'De werkwijze is vastgesteld.', geldigVanaf: '2026-03-01' },
      },
    ),
  },
  rights: rightsByRole<AccountEvent>(
    { PartyHeldToAccount: 'record-parliament', AccountGiven: 'record-parliament', AccountConcluded: 'record-parliament' },
    'record-parliament',
  ),
  readModel: 'nakomingen',
  table: 'account_fact',
});
