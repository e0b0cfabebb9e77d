import { rightsByRole } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type AgreementCode, type AgreementEvent, agreementEvents, agreementStreams } from '../domain/agreement.events.js';
import { agreementDecisions, agreementNotFound } from '../domain/agreement.rules.js';
import { type AgreementView, agreementView } from '../domain/agreement.view.js';
import * as input from './agreement.input.js';

/** An agreement: its texts, how far each is, and how long it lasts. */
export const agreement = subject<AgreementEvent, AgreementView, AgreementCode>({
  name: 'akkoord',
  example: 'AZWA',
  streams: agreementStreams,
  events: agreementEvents,
  decisions: agreementDecisions,
  notFound: agreementNotFound,
  toldFirst: 1,
  view: agreementView,
  facts: {
    akkoord: fact(input.AkkoordInput, input.factOfAkkoord, {
      description: 'Een akkoord staat in het register, met zijn looptijd.',
      example: { geldigVanaf: '2025-01-21', titel: 'Aanvullend Zorg- en Welzijnsakkoord', looptijdTot: '2028-12-31' },
    }),
    akkoordtekst: fact(input.AkkoordtekstInput, input.factOfTekst, {
      description: 'Er is een versie van de tekst van een akkoord.',
      example: { geldigVanaf: '2025-07-03', versie: '3 juli 2025', status: 'onderhandelaarsakkoord' },
    }),
    achterbanraadpleging: fact(input.AchterbanraadplegingInput, input.factOfRaadpleging, {
      description: 'De partijen hebben hun achterbannen geraadpleegd.',
      example: { geldigVanaf: '2025-09-01', uitkomst: 'De achterbannen stemmen in.' },
    }),
    ondertekening: fact(input.OndertekeningInput, input.factOfOndertekening, {
      description: 'De partijen hebben een akkoord ondertekend.',
      example: { geldigVanaf: '2025-09-10' },
    }),
    akkoordverlenging: fact(input.AkkoordverlengingInput, input.factOfVerlenging, {
      description: 'De looptijd van een akkoord is verlengd.',
      example: { geldigVanaf: '2025-10-01', looptijdTot: '2029-12-31' },
    }),
    herbeoordeling: fact(input.HerbeoordelingInput, input.factOfHerbeoordeling, {
      description: 'De omstandigheden veranderden: alle afspraken van een akkoord worden opnieuw beoordeeld.',
      example: { geldigVanaf: '2025-11-01', reden: 'Er is een nieuw kabinet.' },
    }),
    codeomzetting: fact(input.CodeomzettingInput, input.factOfCodeomzetting, {
      description: 'Een code van een oudere versie van een akkoord is een andere geworden.',
      example: { geldigVanaf: '2025-07-03', versie: '0.6', oudeCode: 'F1', code: 'E2' },
    }),
  },
  rights: rightsByRole<AgreementEvent>(
    {
      AgreementRegistered: 'record-agreement',
      AgreementTextRecorded: 'record-agreement',
      AgreementConstituenciesConsulted: 'record-agreement',
      AgreementSigned: 'record-agreement',
      AgreementTermExtended: 'record-agreement',
      AgreementReassessmentTriggered: 'record-agreement',
      CodeMapped: 'record-agreement',
    },
    'correct-agreement',
  ),
  readModel: 'akkoorden',
  table: 'akkoord_fact',
});
