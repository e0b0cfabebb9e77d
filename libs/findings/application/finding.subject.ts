import { fact, subject } from '@peildatum/subjects';
import { type FindingCode, type FindingEvent, findingEvents, findingStreams } from '../domain/finding.events.js';
import { findingDecisions, findingNotFound } from '../domain/finding.rules.js';
import { type FindingView, findingView } from '../domain/finding.view.js';
import { streamsAbout } from '../domain/owner.js';
import {
  AuditbevindingInput,
  BevindingAfsluitingInput,
  BevindingAntwoordInput,
  factOfAfsluiting,
  factOfAntwoord,
  factOfBevinding,
} from './finding.input.js';
import { FINDING_RIGHTS } from './finding-rights.js';

/** What an auditor found, the answer to it, and how it ended. */
export const finding = subject<FindingEvent, FindingView, FindingCode>({
  name: 'bevinding',
  example: 'adr-2025-01',
  streams: findingStreams,
  events: findingEvents,
  decisions: findingDecisions,
  notFound: findingNotFound,
  looksAt: (told) => (told?.type === 'FindingRecorded' ? streamsAbout(told.data.about) : []),
  view: findingView,
  facts: {
    bevinding: fact(AuditbevindingInput, factOfBevinding, {
      description: 'Wie controleert, heeft iets gevonden bij een onderwerp, een cijfer of een editie.',
      example: [
        { sleutel: 'acties.D.afgerond', tekst: 'Bij twee acties ontbreekt het bewijs.', geldigVanaf: '2025-06-10' },
        { bevinding: 'adr-2025-02', sleutel: 'acties.totaal', tekst: 'Het totaal is anders dan in de brief.', geldigVanaf: '2025-06-11' },
      ],
    }),
    'bevinding-antwoord': fact(BevindingAntwoordInput, factOfAntwoord, {
      description: 'Wie gaat over waar een bevinding over is, heeft geantwoord.',
      example: { antwoord: 'Het bewijs is toegevoegd.', geldigVanaf: '2025-06-20' },
    }),
    'bevinding-afsluiting': fact(BevindingAfsluitingInput, factOfAfsluiting, {
      description: 'Wie controleert, sluit een bevinding af waarop een ander antwoordde, of die vervalt.',
      example: { bevinding: 'adr-2025-02', conclusie: 'Zij vervalt: dit was bekend.', geldigVanaf: '2025-06-30' },
    }),
  },
  rights: FINDING_RIGHTS,
  readModel: 'bevindingen',
  table: 'bevinding_fact',
});
