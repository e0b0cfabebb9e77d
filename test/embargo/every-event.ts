import { readFileSync } from 'node:fs';
import {
  agreement,
  budgetLineEvents,
  burdenTestEvents,
  commitment,
  cycleEvents,
  estimateEvents,
  goalEvents,
  preconditionEvents,
} from '@peildatum/agreements';
import { agreementTableEvents, budgetEvents, frameworkEvents, macroEvents } from '@peildatum/budgets';
import { editionEvents } from '@peildatum/editions';
import { editorialEvents } from '@peildatum/editorial';
import { type EncodedEvent, registerEvents } from '@peildatum/event-store';
import { findingEvents } from '@peildatum/findings';
import {
  accountEvents,
  body,
  decision,
  escalationEvents,
  governanceEvents,
  letterEvents,
  meeting,
  motionEvents,
  partyRegister,
  reviewEvents,
} from '@peildatum/governance';
import { type CalendarDate, type Decision, type EventDefinitions, type Fact, systemIds, type Uuid } from '@peildatum/kernel';
import { monitorEvents } from '@peildatum/monitoring';
import { dossierEvents, intakeEvents } from '@peildatum/plans';
import { proposalEvents } from '@peildatum/proposals';
import { publicationEvents } from '@peildatum/publications';
import { actionEvents, thematafelEvents } from '@peildatum/thematafels';
import { valueListEvents } from '@peildatum/value-lists';
import { institutionEvents, normEvents, trancheEvents } from '@peildatum/volume-norms';
import { ACTORS } from '../../apps/api/testing/actors.js';
import { codec } from '../../apps/runtime/composition.js';
import type { Stand } from '../support/stand.js';

export const SECRET = 'geheim';
/** An embargo of long ago: who it was set by is told again afterwards, so that what is withheld lies in the middle of the log. */
export const IN_SIGHT = 'zicht';
const OPEN = 'open';

/** Where the events of each set of definitions are told, and where they show. */
const SUBJECTS: readonly (readonly [definitions: EventDefinitions, stream: string, ...addresses: string[]])[] = [
  [governanceEvents, 'governance', '/v1/peildatum-rapporten', '/v1/rapportage'],
  [thematafelEvents, 'thematafel-D', '/v1/thematafels/D'],
  [actionEvents, 'actie-IZA-L-050', '/v1/acties/IZA-L-050'],
  [dossierEvents, 'dossier-ST-0123', '/v1/snelle-toetsen/ST-0123', '/v1/transformatieplannen/ST-0123.1', '/v1/kpis/ST-0123.1.K01'],
  [intakeEvents, 'intake', '/v1/aanvraagstop'],
  [budgetEvents, 'budget-transformatiemiddelen', '/v1/budgetten/transformatiemiddelen'],
  [frameworkEvents, 'kader-msz-2023', '/v1/kaders/msz-2023'],
  [agreementTableEvents, 'kadertabel-iza-besparingen', '/v1/kadertabellen/iza-besparingen'],
  [monitorEvents, 'monitor-beweging', '/v1/monitors/beweging', '/v1/indicatoren/beweging.digitaal'],
  [normEvents, 'norm-slokdarm', '/v1/volumenormen/slokdarm'],
  [preconditionEvents, 'randvoorwaarde-scholing', '/v1/randvoorwaarden/scholing'],
  [burdenTestEvents, 'regeldruktoets-AZWA-A1', '/v1/regeldruktoetsen/AZWA-A1'],
  [estimateEvents, 'raming-kpmg-0.6', '/v1/impactramingen/kpmg-0.6'],
  [goalEvents, 'transitiedoel-arbeidsmarkt', '/v1/transitiedoelen/arbeidsmarkt'],
  [cycleEvents, 'cyclus-passende-zorg-2025', '/v1/cycli/passende-zorg-2025'],
  [budgetLineEvents, 'begrotingspost-een', '/v1/begrotingsposten/een'],
  [trancheEvents, 'tranche-1', '/v1/normtranches/1'],
  [institutionEvents, 'instelling-a', '/v1/instellingen/a'],
  [valueListEvents, 'waardelijst-themas', '/v1/waardelijsten/themas'],
  [editorialEvents, 'redactie-2025-05-20', '/v1/redactie/2025-05-20'],
  [editionEvents, 'editie-2025-05-20', '/v1/edities/2025-05-20'],
  // Nobody outside its thematafel is shown any of it, and no view of figures is.
  [proposalEvents, 'voorstel-00000000-0000-4000-8000-000000000834'],
  [partyRegister.events, 'partijenregister-landelijk', '/v1/partijenregisters/landelijk', '/v1/partijen'],
  [body.events, 'orgaan-bo', '/v1/organen/bo'],
  [meeting.events, 'vergadering-bo-1', '/v1/vergaderingen/bo-1'],
  [decision.events, 'besluit-bo-1', '/v1/besluiten/bo-1', '/v1/besluiten/bo-1/grond'],
  [findingEvents, 'bevinding-adr-2025-01', '/v1/bevindingen/adr-2025-01'],
  [agreement.events, 'akkoord-AZWA', '/v1/akkoorden/AZWA'],
  [commitment.events, 'afspraak-AZWA-A2', '/v1/afspraken/AZWA-A2'],
  [letterEvents, 'brief-azwa-2025-07', '/v1/brieven/azwa-2025-07'],
  [motionEvents, 'motie-29689-1305', '/v1/moties/29689-1305'],
  [escalationEvents, 'escalatie-e1', '/v1/escalaties/e1'],
  [accountEvents, 'nakoming-n1', '/v1/nakomingen/n1'],
  [reviewEvents, 'mtr-2027', '/v1/mtrs/2027'],
  [macroEvents, 'macrobeheersing-msz-2025', '/v1/macrobeheersing/msz-2025'],
  [publicationEvents, `publicatie-${OPEN}`, `/v1/publicaties/${OPEN}`, `/v1/publicaties/${SECRET}`],
];

/** Of what every subject has of its own for all to see: the same as the corpus, but for this. The last of each stream is what its correction takes away. */
const FOR_ALL: Readonly<Record<string, object>> = {
  ReportTitleEstablished: { title: 'Open titel' },
  ReportEditionOpened: { label: 'Open editie' },
  ReportTextEstablished: { body: 'Open tekst.' },
  PartyCountEstablished: { count: 14 },
  ThematafelOpened: { name: 'Open tafel' },
  MilestonePlanned: { title: 'Open mijlpaal' },
  AttentionPointNoted: { text: 'Open punt' },
  ActionRegistered: { description: 'Open actie' },
  ActionStarted: { explanation: 'Open begin' },
  SnelleToetsSubmitted: { title: 'Open toets', requested: '31250000' },
  PlanSubmitted: { title: 'Open plan', requested: '31250000' },
  PlanApproved: {},
  KpiAchieved: { earned: '29000000' },
  IntakeClosed: { decidedBy: 'Open besluit' },
  BudgetEstablished: { title: 'Open budget' },
  TrancheSet: { part: { amount: '60700000000', bound: 'exact', text: null } },
  FrameworkSet: { total: '2624500000000' },
  CovidCostsPublished: { amount: '8700000000' },
  AgreementTableSet: { title: 'Open tabel' },
  MonitorEstablished: { title: 'Open monitor' },
  IndicatorDefined: { title: 'Open indicator' },
  MeasurementPublished: { measurement: 'open', publication: null },
  InterventionListed: { title: 'Open interventie' },
  VolumeNormProposed: { minimum: 90 },
  NormTrancheAgreed: { title: 'Open tranche' },
  PreconditionIdentified: { title: 'Open randvoorwaarde' },
  RegulatoryBurdenAssessed: { printed: 'Open toets' },
  ImpactEstimateRecorded: { title: 'Open studie' },
  GoalDefined: { title: 'Open doel' },
  CycleOpened: { title: 'Open cyclus' },
  BudgetLineSet: { title: 'Open post' },
  InstitutionRegistered: { name: 'Open ziekenhuis' },
  LocationRegistered: { name: 'Open locatie' },
  VolumeReported: { volume: 70 },
  PartyNamed: { name: 'Open partij' },
  GoverningBodyEstablished: { name: 'Open orgaan' },
  MeetingScheduled: { date: '2025-06-18' },
  DecisionTaken: { title: 'Open besluit' },
  ValueListed: { value: 'Open waarde' },
  SectionDelivered: { note: 'Open levering' },
  EditionOpened: { reason: 'Open editie' },
  AgreementRegistered: { title: 'Open akkoord' },
  CommitmentRegistered: { title: 'Open afspraak' },
  FindingRecorded: { finding: 'Open bevinding', publication: null },
  UpdateSubmitted: { note: 'Open voorstel' },
  LetterSent: { title: 'Open brief' },
  MotionRegistered: { subject: 'Open motie' },
  EscalationRaised: { subject: 'Open escalatie' },
  PartyHeldToAccount: { reason: 'Open aanspreking' },
  ReviewOpened: { title: 'Open review' },
  OverrunDiscussed: { said: 'Open overleg' },
  EmbargoSet: { publication: OPEN, until: '2025-01-01', reason: 'Open reden' },
};

const corpus: ReadonlyMap<string, Fact> = new Map(
  readFileSync(new URL('../corpus/events.ndjson', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => codec.decode({ ...(JSON.parse(line) as EncodedEvent), stream: 'corpus', revision: 0, cursor: '1' }))
    .map(({ type, validFrom, data }) => [type, { type, validFrom, data }]),
);

/** Every type that names a subject: the log's own first events are of none. */
export const EVERY_TYPE = Object.keys(codec.definitions).filter((type) => !Object.hasOwn(registerEvents, type));

const inCorpus = (type: string): Fact => {
  const fact = corpus.get(type);
  if (fact === undefined) throw new Error(`the corpus has no ${type}`);
  return fact;
};

const subjectOf = (type: string) => {
  const [, stream, ...addresses] = SUBJECTS.find(([definitions]) => Object.hasOwn(definitions, type)) ?? [];
  if (stream === undefined) throw new Error(`${type} is told of no subject here`);
  return { stream, addresses };
};
const streamOf = (type: string): string => subjectOf(type).stream;
export const shownAt = (type: string): readonly string[] => subjectOf(type).addresses;

async function tell(stand: Stand, stream: string, decision: Decision): Promise<Uuid> {
  const context = { actor: ACTORS.beheerder, commandId: systemIds.random(), correlationId: systemIds.random() };
  const { events } = await stand.register.write(stream, () => [decision], context);
  const [told] = events;
  if (told === undefined) throw new Error(`${decision.type} was not told`);
  return told.id;
}

/** That who looked on is told apart from what it was before. */
export const lookOn = (stand: Stand, reason: string): Promise<Uuid> =>
  tell(stand, `publicatie-${IN_SIGHT}`, {
    type: 'EmbargoSet',
    validFrom: '2024-01-01' as CalendarDate,
    data: { publication: IN_SIGHT, until: '2024-06-01', decidedBy: 'VWS', reason },
  });

/** What all may know of every subject. @returns of each stream the last event */
export async function tellForAll(stand: Stand): Promise<ReadonlyMap<string, Uuid>> {
  const last = new Map<string, Uuid>();
  for (const [type, changed] of Object.entries(FOR_ALL)) {
    const { data } = inCorpus(type);
    const fact = { type, validFrom: '2022-01-01' as CalendarDate, data: { ...(data as object), ...changed } };
    last.set(streamOf(type), await tell(stand, streamOf(type), fact));
  }
  return last;
}

/**
 * One event of every type, of the publication that is under embargo: it names it where its data have a place for that, and otherwise the
 * logboek says so of it. A correction takes away what all may know.
 * @param forAll of each stream what its correction takes away
 */
export async function tellEveryType(stand: Stand, forAll: ReadonlyMap<string, Uuid>): Promise<ReadonlyMap<string, Uuid>> {
  const embargo = { publication: SECRET, until: null, decidedBy: 'VWS', reason: 'Nog niet.' };
  const ids = new Map<string, Uuid>();
  ids.set('EmbargoSet', await tell(stand, `publicatie-${SECRET}`, { ...inCorpus('EmbargoSet'), data: embargo }));
  const [facts, corrections] = [false, true].map((wanted) =>
    EVERY_TYPE.filter((type) => codec.definitions[type]?.correction === wanted && type !== 'EmbargoSet'),
  ) as [string[], string[]];
  for (const type of corrections) {
    const corrects = forAll.get(streamOf(type));
    if (corrects === undefined) throw new Error(`${type} has nothing to correct`);
    const validFrom = '2022-01-01' as CalendarDate;
    ids.set(type, await tell(stand, streamOf(type), { type, validFrom, corrects, reason: 'Geheime reden', replacement: null }));
  }
  for (const type of facts) {
    const { validFrom, data } = inCorpus(type);
    ids.set(type, await tell(stand, streamOf(type), { type, validFrom, data: ofSecret(type, data as object) }));
  }
  await stand.projector.catchUp();
  const named = await stand.database.pool.query(
    `UPDATE ${await stand.tableOf('logboek')} SET publication = $1 WHERE event_id = ANY ($2::uuid[]) AND publication IS DISTINCT FROM $1`,
    [SECRET, [...ids.values()]],
  );
  if (named.rowCount === 0) throw new Error('no event was put under embargo');
  return ids;
}

const ofSecret = (type: string, data: object): object =>
  'publication' in data && !Object.hasOwn(publicationEvents, type) ? { ...data, publication: SECRET } : data;
