import { knownParties } from '@peildatum/governance';
import type { ListedCheck, Owners, SubjectRights } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type CommitmentCode, type CommitmentEvent, commitmentEvents, commitmentStreams } from '../domain/commitment.events.js';
import { commitmentDecisions, commitmentNotFound } from '../domain/commitment.rules.js';
import { type CommitmentView, commitmentView } from '../domain/commitment.view.js';
import { leadOf, type Milestones, withFact } from '../domain/milestones.js';
import * as input from './commitment.input.js';
import { knownLink, knownVersion } from './premises.js';

/** Who leads a milestone tells what became of it; all else is of who keeps the agreement. */
const RIGHTS: SubjectRights<CommitmentEvent> = {
  telling: {
    CommitmentRegistered: 'record-agreement',
    CommitmentTextRevised: 'record-agreement',
    LeadPartyAssigned: 'record-agreement',
    CommitmentsLinked: 'record-agreement',
    CommitmentAddedToReport: 'record-agreement',
    CommitmentWithdrawn: 'record-agreement',
    CommitmentMilestoneScheduled: 'record-agreement',
    CommitmentMilestoneInterpretationSet: 'record-agreement',
    CommitmentMilestoneRescheduled: 'record-agreement',
    CommitmentMilestoneStarted: 'record-agreement',
    CommitmentMilestoneAchieved: 'report-milestone',
    CommitmentMilestoneMissed: 'report-milestone',
    CommitmentMilestoneLapsed: 'record-agreement',
  },
  correcting: 'correct-agreement',
  ownersOf: (told, standing) => [ownersIn(told, standing)],
  opens: ({ type }) => type === 'CommitmentRegistered',
};

function ownersIn(told: CommitmentEvent | null, standing: readonly CommitmentEvent[]): Owners {
  if (told === null || !('milestone' in told.data) || told.data.milestone === null) return {};
  const milestones = standing.reduce<Milestones>(
    (known, each) => withFact(known, { fact: each, source: null, basis: 'source' }),
    new Map(),
  );
  return { organisations: leadOf(milestones, told.data.milestone)?.parties ?? [] };
}

function premises(told: CommitmentEvent, code: CommitmentCode): readonly ListedCheck[] {
  const parties = 'lead' in told.data ? [knownParties('trekkers', told.data.lead.parties, told.validFrom)] : [];
  if (told.type === 'CommitmentRegistered') return [knownVersion(code, told.data.version, told.validFrom), ...parties];
  return told.type === 'CommitmentsLinked' ? knownLink(told.data) : parties;
}

/** What was agreed: who leads it, what it is tied to, and its milestones. */
export const commitment = subject<CommitmentEvent, CommitmentView, CommitmentCode>({
  name: 'afspraak',
  example: 'AZWA-E2',
  streams: commitmentStreams,
  events: commitmentEvents,
  decisions: commitmentDecisions,
  notFound: commitmentNotFound,
  // What is told of its impact rests on it, and it on its agreement and the parties.
  toldFirst: 2,
  requires: premises,
  looksAt: (told) => (told?.type === 'CommitmentsLinked' ? knownLink(told.data).flatMap(({ streams }) => streams) : []),
  listedIn: (told) =>
    told.type === 'CommitmentsLinked' && told.data.kind === 'theme' ? [{ field: 'naar', list: 'themas', values: [told.data.to] }] : [],
  view: commitmentView,
  facts: {
    afspraak: fact(input.AfspraakInput, input.factOfAfspraak, {
      description: 'Een afspraak van een akkoord, met haar code en trekkers.',
      example: {
        geldigVanaf: '2025-07-03',
        versie: '3 juli 2025',
        titel: 'We realiseren impactvolle passende zorg door opschaling en contractering',
        onderdeel: 'E - Passende zorg',
        trekkers: 'ZN',
        trekkertekst: 'zorgverzekeraars en gemeenten',
      },
    }),
    afspraaktekst: fact(input.AfspraaktekstInput, input.factOfAfspraaktekst, {
      description: 'De tekst van een afspraak, zoals de bron haar heeft.',
      example: { geldigVanaf: '2025-07-03', tekst: 'Wat er is afgesproken.', document: '004', regel: '1740-1812' },
    }),
    trekker: fact(input.TrekkerInput, input.factOfTrekker, {
      description: 'Een afspraak of een mijlpaal krijgt andere trekkers.',
      example: { geldigVanaf: '2025-09-01', trekkers: 'ZN', trekkertekst: 'zorgverzekeraars' },
    }),
    verband: fact(input.VerbandInput, input.factOfVerband, {
      description: 'Een afspraak hangt samen met iets anders; dat zegt niet dat het een door het ander komt.',
      example: { geldigVanaf: '2025-07-03', met: 'thema', naar: 'Passende zorg' },
    }),
    afspraakmijlpaal: fact(input.AfspraakmijlpaalInput, input.factOfMijlpaal, {
      description: 'Een mijlpaal van een afspraak, met de termijn zoals zij er staat.',
      example: [
        { geldigVanaf: '2025-07-03', mijlpaal: '1', titel: 'Besluitvorming afgerond', deadline: 'uiterlijk in Q1 2026', trekkers: 'ZN' },
        { geldigVanaf: '2025-07-03', mijlpaal: '2', titel: 'Aanpak vastgesteld', deadline: 'Binnen 3 maanden', trekkers: 'ZN' },
        { geldigVanaf: '2025-07-03', mijlpaal: '3', titel: 'Verslag aan het overleg', deadline: 'ieder kwartaal' },
        { geldigVanaf: '2025-07-03', mijlpaal: '4', titel: 'Landelijk ingevoerd', deadline: 'medio 2027' },
      ],
    }),
    mijlpaallezing: fact(input.MijlpaallezingInput, input.factOfLezing, {
      description: 'Welke datum bedoeld is met een termijn waarin er geen te lezen is.',
      example: { geldigVanaf: '2025-10-01', mijlpaal: '4', datum: '2027-06-30', reden: 'Zo leest het overleg het.' },
    }),
    mijlpaalverplaatsing: fact(input.MijlpaalverplaatsingInput, input.factOfVerplaatsing, {
      description: 'Een mijlpaal krijgt een andere termijn; de eerste blijft staan.',
      example: { geldigVanaf: '2025-10-15', mijlpaal: '1', deadline: 'uiterlijk in Q2 2026', reden: 'Er is meer tijd nodig.' },
    }),
    termijnbegin: fact(input.TermijnbeginInput, input.factOfTermijnbegin, {
      description: 'De termijn van een mijlpaal is begonnen: „binnen 3 maanden” krijgt haar datum.',
      example: { geldigVanaf: '2025-07-10', mijlpaal: '2', begin: 'De ondertekening.' },
    }),
    'mijlpaal-gemist': fact(input.MijlpaalGemistInput, input.factOfGemist, {
      description: 'Een mijlpaal is niet op tijd gehaald.',
      example: { geldigVanaf: '2025-10-11', mijlpaal: '2', reden: 'De vaststelling is uitgesteld.' },
    }),
    'mijlpaal-gehaald': fact(input.MijlpaalGehaaldInput, input.factOfGehaald, {
      description: 'Een mijlpaal is gehaald, met bewijs.',
      example: { geldigVanaf: '2025-10-01', mijlpaal: '3', periode: '2025-Q3', bewijs: 'verslag van het overleg' },
    }),
    'mijlpaal-vervallen': fact(input.MijlpaalVervallenInput, input.factOfMijlpaalVervallen, {
      description: 'Een mijlpaal hoeft niet meer.',
      example: { geldigVanaf: '2025-11-01', mijlpaal: '4', reden: 'Zij gaat op in een andere.' },
    }),
    'afspraak-in-rapportage': fact(input.AfspraakInRapportageInput, input.factOfAfspraakInRapportage, {
      description: 'Een afspraak wordt in de rapportage opgenomen.',
      example: { geldigVanaf: '2025-10-01', noot: 'Aanvullende afspraak.' },
    }),
    'afspraak-vervallen': fact(input.AfspraakVervallenInput, input.factOfAfspraakVervallen, {
      description: 'Een afspraak geldt niet meer.',
      example: { geldigVanaf: '2025-11-15', reden: 'Zij gaat op in een andere afspraak.' },
    }),
  },
  rights: RIGHTS,
  readModel: 'afspraken',
  table: 'afspraak_fact',
});
