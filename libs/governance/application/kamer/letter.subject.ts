import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Datum, Keuze, rightsByRole, Tekst, Teksten } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import {
  type LetterEvent,
  type LetterView,
  letterDecisions,
  letterEvents,
  letterNotFound,
  letterStreams,
  letterView,
} from '../../domain/kamer/letter.js';
import { inRegister, ofNoEmbargo } from './in-register.js';
import { KAMER_WORDS } from './words.js';

export class BriefInput {
  @Tekst(300, { omschrijving: 'Waar de brief over gaat.' })
  titel!: string;

  @Keuze(Object.values(KAMER_WORDS), { omschrijving: 'Aan welke Kamer.' })
  kamer!: string;

  @Tekst(100, { omschrijving: 'Het kenmerk. Weggelaten: de brief noemt er geen.', verplicht: false })
  kenmerk?: string;

  @Teksten(20, {
    omschrijving: 'De edities van de rapportage die erbij gaan, bij hun code.',
    lengte: 20,
    verplicht: false,
    voorbeeld: ['2025-05-20'],
  })
  edities?: string[];

  @Teksten(20, {
    omschrijving:
      'De publicaties die met de brief openbaar worden. Via de API eindigt hun embargo erdoor; wie de brief met een bestand of formulier vastlegt, heft het eerst op.',
    lengte: 60,
    verplicht: false,
    voorbeeld: ['actualisatie-2024q4'],
  })
  publicaties?: string[];

  @Datum({ omschrijving: 'De datum van de brief.', voorbeeld: '2025-07-03' })
  geldigVanaf!: string;
}

/** Letters of the minister to parliament. */
export const letter = subject<LetterEvent, LetterView>({
  name: 'brief',
  example: 'azwa-2025-07',
  streams: letterStreams,
  events: letterEvents,
  decisions: letterDecisions,
  notFound: letterNotFound,
  requires: ({ data: { editions, publications }, validFrom }) => [
    inRegister('edities', 'editie', editions),
    ofNoEmbargo(editions, publications, validFrom),
  ],
  // Motions that a file settles rest on it.
  toldFirst: 4,
  view: letterView,
  facts: {
    brief: fact(
      BriefInput,
      ({ titel, kamer, kenmerk, edities, publicaties, geldigVanaf }) => ({
        type: 'LetterSent' as const,
        validFrom: geldigVanaf as CalendarDate,
        data: {
          title: titel,
          chamber: saidBy(KAMER_WORDS, kamer),
          reference: kenmerk ?? null,
          editions: edities ?? [],
          publications: publicaties ?? [],
        },
      }),
      {
        description: 'De minister stuurde een brief aan de Kamer, met edities van de rapportage of zonder.',
        example: { titel: 'Aanbieding AZWA en voortgang IZA', kamer: 'tweede-kamer', geldigVanaf: '2025-07-03' },
      },
    ),
  },
  rights: rightsByRole<LetterEvent>({ LetterSent: 'record-parliament' }, 'record-parliament'),
  readModel: 'brieven',
  table: 'letter_fact',
});
