import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Datum, Keuze, Patroon, rightsByRole, Tekst, Teksten } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type MotionEvent,
  type MotionView,
  motionDecisions,
  motionEvents,
  motionNotFound,
  motionStreams,
  motionView,
} from '../../domain/kamer/motion.js';
import { KAMER_ALLOWED, KAMER_CODE } from '../../domain/kamer/refused.js';
import { inRegister } from './in-register.js';
import { DEEL_WORDS, MOTIESOORT_WORDS } from './words.js';

export const Brief = (): PropertyDecorator =>
  Patroon(KAMER_CODE, `de code van een brief: ${KAMER_ALLOWED}`, {
    omschrijving: 'De brief waarin dat staat, bij zijn code; leg die eerst vast.',
    voorbeeld: 'azwa-2025-07',
  });

export const Afspraak = (omschrijving: string): PropertyDecorator =>
  Patroon(/^[A-Z]{3,4}-[A-Za-z0-9-]{1,50}$/, 'de code van een afspraak: AZWA-B3', { omschrijving, verplicht: false, voorbeeld: 'AZWA-B3' });

export class MotieInput {
  @Keuze(Object.values(MOTIESOORT_WORDS), { omschrijving: 'Een motie van de Kamer, of een toezegging aan haar.' })
  aard!: string;

  @Tekst(100, { omschrijving: 'Het kenmerk, zoals de brief het noemt. Weggelaten: hij noemt er geen.', verplicht: false })
  kenmerk?: string;

  @Teksten(10, {
    omschrijving: 'Wie haar indienden, bij achternaam. Weggelaten: niemand, of niet genoemd.',
    lengte: 100,
    verplicht: false,
    voorbeeld: ['De Korte'],
  })
  indieners?: string[];

  @Tekst(500, { omschrijving: 'Wat zij vraagt, in een zin.' })
  onderwerp!: string;

  @Afspraak('De afspraak waarmee zij wordt uitgevoerd. Weggelaten: geen.')
  afspraak?: string;

  @Datum({ omschrijving: 'Op welke dag zij is aangenomen of gedaan.', voorbeeld: '2025-01-31' })
  geldigVanaf!: string;
}

export class MotieInvullingInput {
  @Brief()
  brief!: string;

  @Keuze(Object.values(DEEL_WORDS), { omschrijving: 'Of zij er geheel mee is ingevuld, of deels.' })
  deel!: string;

  @Tekst(4_000, { omschrijving: 'Waarmee.' })
  invulling!: string;

  @Datum({ omschrijving: 'De datum van de brief.', voorbeeld: '2025-07-03' })
  geldigVanaf!: string;
}

export class MotieAfdoeningInput {
  @Brief()
  brief!: string;

  @Datum({ omschrijving: 'De datum van de brief.', voorbeeld: '2025-07-03' })
  geldigVanaf!: string;
}

/** Motions of parliament and promises to it. */
export const motion = subject<MotionEvent, MotionView>({
  name: 'motie',
  example: '29689-1305',
  streams: motionStreams,
  events: motionEvents,
  decisions: motionDecisions,
  notFound: motionNotFound,
  requires: ({ type, data }) =>
    type === 'MotionRegistered' ? [inRegister('afspraak', 'afspraak', [data.commitment])] : [inRegister('brief', 'brief', [data.letter])],
  view: motionView,
  facts: {
    motie: fact(
      MotieInput,
      ({ aard, kenmerk, indieners, onderwerp, afspraak, geldigVanaf }) => ({
        type: 'MotionRegistered' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: {
          kind: saidBy(MOTIESOORT_WORDS, aard),
          reference: kenmerk ?? null,
          movers: indieners ?? [],
          subject: onderwerp,
          commitment: afspraak ?? null,
        },
      }),
      {
        description: 'De Kamer nam een motie aan, of kreeg een toezegging.',
        example: { aard: 'motie', kenmerk: 'Kst. 29 689, nr. 1305', onderwerp: 'Rond het AZWA snel af.', geldigVanaf: '2025-06-18' },
      },
    ),
    'motie-invulling': fact(
      MotieInvullingInput,
      ({ brief, deel, invulling, geldigVanaf }) => ({
        type: 'MotionAddressed' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { letter: brief, share: saidBy(DEEL_WORDS, deel), how: invulling },
      }),
      {
        description: 'Een brief aan de Kamer zegt waarmee een motie of toezegging is ingevuld, zonder haar af te doen.',
        example: { brief: 'azwa-2025-07', deel: 'geheel', invulling: 'Het onderhandelaarsakkoord is er.', geldigVanaf: '2025-07-03' },
      },
    ),
    'motie-afdoening': fact(
      MotieAfdoeningInput,
      ({ brief, geldigVanaf }) => ({
        type: 'MotionSettled' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: { letter: brief },
      }),
      {
        description: 'Een brief aan de Kamer beschouwt een motie of toezegging als afgedaan; twee keer in een brief is een keer.',
        example: { brief: 'azwa-2025-07', geldigVanaf: '2025-07-03' },
      },
    ),
  },
  rights: rightsByRole<MotionEvent>(
    { MotionRegistered: 'record-parliament', MotionAddressed: 'record-parliament', MotionSettled: 'record-parliament' },
    'record-parliament',
  ),
  readModel: 'moties',
  table: 'motion_fact',
});
