import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Aantal, Datum, Keuze, rightsByRole, Tekst, Teksten } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type EscalationEvent,
  type EscalationView,
  escalationDecisions,
  escalationEvents,
  escalationNotFound,
  escalationStreams,
  escalationView,
} from '../../domain/kamer/escalation.js';
import { knownParties } from '../premises.js';
import { ofStream } from './in-register.js';
import { GROND_WORDS, LADDER_WORDS } from './words.js';

export class EscalatieInput {
  @Keuze(Object.values(LADDER_WORDS), { omschrijving: 'De ladder die voor dit onderwerp is afgesproken.' })
  ladder!: string;

  @Keuze(Object.values(GROND_WORDS), { omschrijving: 'Waarom er wordt geëscaleerd.' })
  grond!: string;

  @Tekst(500, { omschrijving: 'Waar het verschil over gaat.' })
  onderwerp!: string;

  @Tekst(200, {
    omschrijving: 'Waar het bij hoort, zoals het logboek dat noemt. Weggelaten: het akkoord als geheel.',
    verplicht: false,
    voorbeeld: 'actie-IZA-L-001',
  })
  over?: string;

  @Teksten(30, { omschrijving: 'De partijen tussen wie het speelt.', lengte: 100, verplicht: false, voorbeeld: ['ZN', 'VNG'] })
  partijen?: string[];

  @Datum({ omschrijving: 'Op welke dag zij begint, op de eerste trede.', voorbeeld: '2025-09-01' })
  geldigVanaf!: string;
}

export class EscalatieStapInput {
  @Aantal({ van: 1, tot: 9, omschrijving: 'De trede van de ladder; de eerste is 1.', voorbeeld: 2 })
  trede!: number;

  @Tekst(4_000, { omschrijving: 'Waarom een trede wordt overgeslagen; anders mag dit weg.', verplicht: false })
  reden?: string;

  @Datum({ omschrijving: 'Vanaf welke dag zij daar ligt.', voorbeeld: '2025-09-15' })
  geldigVanaf!: string;
}

export class EscalatieUitkomstInput {
  @Tekst(4_000, { omschrijving: 'Hoe het verschil is opgelost.' })
  uitkomst!: string;

  @Datum({ omschrijving: 'Op welke dag.', voorbeeld: '2025-10-01' })
  geldigVanaf!: string;
}

/** Differences between parties, on the ladder that is agreed for them. */
export const escalation = subject<EscalationEvent, EscalationView>({
  name: 'escalatie',
  example: 'regeldruk-2025-1',
  streams: escalationStreams,
  events: escalationEvents,
  decisions: escalationDecisions,
  notFound: escalationNotFound,
  requires: ({ type, data, validFrom }) =>
    type === 'EscalationRaised' ? [ofStream('over', data.about), knownParties('partijen', data.parties, validFrom)] : [],
  view: escalationView,
  facts: {
    escalatie: fact(
      EscalatieInput,
      ({ ladder, grond, onderwerp, over, partijen, geldigVanaf }) => ({
        type: 'EscalationRaised' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: {
          ladder: saidBy(LADDER_WORDS, ladder),
          ground: saidBy(GROND_WORDS, grond),
          subject: onderwerp,
          about: over ?? null,
          parties: partijen ?? [],
        },
      }),
      {
        description: 'Partijen komen er samen niet uit; hun verschil begint op de eerste trede van de ladder.',
        example: {
          ladder: 'regiegroep',
          grond: 'verschil-van-inzicht',
          onderwerp: 'Welke machtigingen vervallen.',
          geldigVanaf: '2025-09-01',
        },
      },
    ),
    'escalatie-stap': fact(
      EscalatieStapInput,
      ({ trede, reden, geldigVanaf }) => ({
        type: 'EscalationMoved' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { step: trede, reason: reden ?? null },
      }),
      { description: 'Een escalatie gaat een trede hoger.', example: { trede: '2', geldigVanaf: '2025-09-15' } },
    ),
    'escalatie-uitkomst': fact(
      EscalatieUitkomstInput,
      ({ uitkomst, geldigVanaf }) => ({
        type: 'EscalationResolved' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { outcome: uitkomst },
      }),
      { description: 'Een escalatie is opgelost.', example: { uitkomst: 'Zes van de tien vervallen.', geldigVanaf: '2025-10-01' } },
    ),
  },
  rights: rightsByRole<EscalationEvent>(
    { EscalationRaised: 'record-parliament', EscalationMoved: 'record-parliament', EscalationResolved: 'record-parliament' },
    'record-parliament',
  ),
  readModel: 'escalaties',
  table: 'escalation_fact',
});
