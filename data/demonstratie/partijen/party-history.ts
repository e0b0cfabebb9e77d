import {
  BODIES,
  type BodyEvent,
  bodyStreams,
  type DecisionEvent,
  decisionStreams,
  type MeetingEvent,
  meetingStreams,
} from '@peildatum/governance';
import { type CalendarDate, type Instant, parseDate } from '@peildatum/kernel';
import { derived, type Line, lineOf, type Origin, published } from '../line.js';
import { JULY_LETTER, JUNE_BOARD, LISTED_ON, MAY, NOVEMBER } from '../moments.js';
import { BOARD_MEMBERS, partyLines } from './parties.js';

const BOARD = BODIES.board;
const TABLES = BODIES.roundTables;
const NOVEMBER_MEETING = parseDate('2024-11-27');
const NORMS_ON = parseDate('2025-03-25');
const LETTER_ON = JULY_LETTER.writtenOn;

type Without<E> = E extends { validFrom: unknown } ? Omit<E, 'validFrom'> : never;

const body = (code: string, known: Instant, on: CalendarDate, fact: Without<BodyEvent>, origin: Origin): Line =>
  lineOf(bodyStreams.of(code), known, { ...fact, validFrom: on }, origin);
const meeting = (code: string, known: Instant, on: CalendarDate, fact: Without<MeetingEvent>, origin: Origin): Line =>
  lineOf(meetingStreams.of(code), known, { ...fact, validFrom: on }, origin);
const decision = (code: string, known: Instant, on: CalendarDate, fact: Without<DecisionEvent>, origin: Origin): Line =>
  lineOf(decisionStreams.of(code), known, { ...fact, validFrom: on }, origin);

const established = (code: string, known: Instant, name: string, purpose: string, rhythm: string | null, source: string): Line =>
  body(code, known, LISTED_ON, { type: 'GoverningBodyEstablished', data: { name, purpose, rhythm } }, published(source));

/** When a meeting was planned no source says: it is known from the document that names it. */
const held = (known: Instant, on: CalendarDate, peildatum: CalendarDate, source: string): readonly Line[] => {
  const code = `bo-${on}`;
  const origin = published(source);
  return [
    meeting(
      code,
      known,
      peildatum,
      { type: 'MeetingScheduled', data: { body: BOARD, date: on } },
      derived(`${source}; gepland is de peildatum van de editie`),
    ),
    meeting(
      code,
      known,
      peildatum,
      { type: 'AgendaItemSubmitted', data: { item: 'Voortgangsrapportage', edition: peildatum, paper: null } },
      origin,
    ),
    meeting(code, known, on, { type: 'MeetingHeld', data: { note: null } }, origin),
  ];
};

const taken = (
  title: string,
  of: string,
  on: { readonly meeting: string | null; readonly edition: string | null },
  changes: readonly string[],
  note: string,
) => ({ type: 'DecisionTaken', data: { title, body: of, ...on, changes, note } }) as const;

const AT_JUNE = { meeting: `bo-${JUNE_BOARD.heldOn}`, edition: MAY.peildatum };

/** What the agreement of July says that the board decides, and had not decided yet. */
const TO_DECIDE: readonly (readonly [code: string, title: string, source: string, ...changes: readonly string[]])[] = [
  ['bo-lat-doorbraakmiddelen', 'Lat voor de impact van doorbraakmiddelen', '004 r. 6971-6984'],
  ['bo-beoordelingskader-sociaal-domein', 'Beoordelingskader doorbraakmiddelen sociaal domein', '004 r. 5314-5319'],
  ['bo-kader-basisfunctionaliteiten', 'Landelijk kader basisfunctionaliteiten', '004 r. 5235-5237'],
  ['bo-nieuwe-basisfunctionaliteiten', 'Nieuwe basisfunctionaliteiten', '004 r. 8353-8358'],
  ['bo-selectie-passende-zorg', 'Jaarlijkse selectie van passende-zorginitiatieven', '004 r. 5877-5882'],
  ['bo-wachttijdnormen', 'Normen voor wachttijden', '004 r. 3971-3978'],
  ['bo-werkafspraak-monitoring', 'Werkafspraak monitoring transitiedoelen', '004 r. 7650-7655'],
  ['bo-bijsturing-na-mtr', 'Bijsturing na de mid-term review', '004 r. 7697-7725'],
];

const inNovember = (): readonly Line[] => [
  established(
    BOARD,
    NOVEMBER.knownFrom,
    'BO IZA',
    'Besluiten en knelpunten van het akkoord.',
    'elk kwartaal',
    '000 r. 9, 45; geldt hier vanaf het conceptakkoord (001 r. 5)',
  ),
  ...held(NOVEMBER.knownFrom, NOVEMBER_MEETING, NOVEMBER.peildatum, '000 r. 9'),
];

const inMay = (): readonly Line[] => [
  established(
    TABLES,
    MAY.knownFrom,
    'Ronde Tafels C&S Oncologie en Vaatchirurgie',
    'Volumenormen voor concentratie en spreiding.',
    null,
    '004 r. 9651-9656, 9811-9818; geldt hier vanaf het conceptakkoord (001 r. 5)',
  ),
  decision(
    'rt-2025-03-25-volumenormen',
    MAY.knownFrom,
    NORMS_ON,
    taken(
      'Volumenormen van de eerste tranche',
      TABLES,
      { meeting: null, edition: null },
      ['norm-oncologie-vaatchirurgie'],
      '18 complexe behandelingen bij kanker en vaatziekten.',
    ),
    published('004 r. 9814-9816, 10162-10166, 818'),
  ),
];

const OTHER_BODIES: readonly (readonly [code: string, name: string, purpose: string, rhythm: string | null, source: string])[] = [
  [BODIES.ministry, 'Minister van VWS', 'Wat bij wet of begroting aan de minister is.', null, '004 r. 28-60'],
  ['spoedzorgtafel', 'Landelijke Spoedzorgtafel', 'De acute zorg.', null, '004 r. 4723-4737'],
  [
    'regiegroep-regeldruk',
    'Regiegroep Aanpak Regeldruk',
    'De aanpak van regeldruk, met een escalatieladder.',
    null,
    '004 r. 1565-1575, 1634-1636',
  ],
  ['bo-kwaliteit', 'BO Kwaliteit', 'Transparantie in de medisch-specialistische zorg.', null, '004 r. 5644-5646'],
  ['bo-extramurale-farmacie', 'BO Extramurale Farmacie', 'Geneesmiddelen buiten het ziekenhuis.', null, '004 r. 6273-6290'],
  ['bo-tiz', 'BO TIZ', 'De aanpak van fouten en fraude in de zorg.', null, '004 r. 6597-6611'],
  [
    'gremium-doorbraakmiddelen',
    'Bestuurlijk gremium doorbraak- en transformatiemiddelen',
    'De inzet van die middelen.',
    null,
    '004 r. 6975-6980',
  ],
  [
    'begeleidingsgroep-msz',
    'Gezamenlijke begeleidingsgroep',
    'Proactieve zorgbemiddeling in de medisch-specialistische zorg.',
    'ten minste elk kwartaal',
    '004 r. 3718-3734, 3878-3882',
  ],
  ['vliegende-brigade', 'Vliegende Brigade', 'Helpt vastgelopen transformatieplannen verder.', null, '004 r. 579-592, 8548-8551'],
  ['monitoringstafel', 'Monitoringstafel', 'De monitors van het akkoord.', null, '004 r. 7850-7856'],
  ['team-rijksoverheid', 'Team Rijksoverheid', 'De werkagenda van VWS, NZa, Zorginstituut en IGJ.', null, '004 r. 8393-8440'],
];

const MEMBERS: readonly (readonly [body: string, source: string, seat: 'chair' | 'member', ...parties: readonly string[]])[] = [
  ['gremium-doorbraakmiddelen', '004 r. 6977-6979', 'member', 'ZN', 'NZa', 'NVZ', 'VWS', 'ActiZ', 'DNGGZ', 'VNG'],
  ['begeleidingsgroep-msz', '004 r. 3718-3734', 'chair', 'PFN'],
  ['team-rijksoverheid', '004 r. 8434-8440', 'member', 'VWS', 'NZa', 'ZIN', 'IGJ'],
];

const seated = (of: string, on: CalendarDate, party: string, seat: 'chair' | 'member', origin: Origin): Line =>
  body(of, JULY_LETTER.knownFrom, on, { type: 'MemberAppointed', data: { party, seat } }, origin);

const renamed = (name: string, source: string): Line =>
  body(BOARD, JULY_LETTER.knownFrom, LETTER_ON, { type: 'GoverningBodyRenamed', data: { name } }, published(source));

const decidedInJune = (code: string, title: string, changes: readonly string[], note: string, origin: Origin): Line =>
  decision(
    `bo-${JUNE_BOARD.heldOn}-${code}`,
    JULY_LETTER.knownFrom,
    JUNE_BOARD.heldOn,
    taken(title, BOARD, AT_JUNE, changes, note),
    origin,
  );

const BOARD_OF_JUNE = 'het BO IZA van 16 juni (r. 275), want de brief noemt geen ander; de editie van mei lag voor';

const inJuly = (): readonly Line[] => [
  ...partyLines(),
  ...OTHER_BODIES.map(([code, name, purpose, rhythm, source]) =>
    established(code, JULY_LETTER.knownFrom, name, purpose, rhythm, `${source}; geldt hier vanaf het conceptakkoord (001 r. 5)`),
  ),
  renamed('BO AZWA', '004 r. 6963, 6981'),
  renamed('BO IZA/AZWA', '004 r. 7679'),
  ...BOARD_MEMBERS.map(([on, party, origin]) => seated(BOARD, on, party, 'member', origin)),
  ...MEMBERS.flatMap(([of, source, seat, ...parties]) => parties.map((party) => seated(of, LETTER_ON, party, seat, published(source)))),
  decidedInJune(
    'toetreding',
    'GGD GHOR Nederland, MIND en Sociaal Werk Nederland treden toe tot het IZA',
    ['partijenregister-landelijk', 'governance'],
    'Zij worden volwaardig onderdeel van de overlegstructuren.',
    published('004 r. 275-283'),
  ),
  decidedInJune(
    'aanvraagstop',
    'Vanaf 1 juli geen nieuwe snelle toetsen',
    ['intake'],
    'Met iets meer ruimte voor een uitgewerkte snelle toets die is aangemeld bij de coördinerend zorgverzekeraar.',
    derived(`004 r. 309-317; ${BOARD_OF_JUNE}`),
  ),
  decidedInJune(
    'richting-en-focus',
    'Meer richting en focus in plannen die nog niet zijn goedgekeurd',
    ['budget-transformatiemiddelen'],
    'De komende weken wordt bezien in hoeverre dat kan.',
    derived(`004 r. 323-329; ${BOARD_OF_JUNE}`),
  ),
  ...TO_DECIDE.map(([code, title, source, ...changes]) =>
    decision(
      code,
      JULY_LETTER.knownFrom,
      LETTER_ON,
      { type: 'DecisionProposed', data: { title, body: BOARD, changes } },
      published(`${source} (het bestuurlijk overleg besluit)`),
    ),
  ),
];

/** Parties, bodies, meetings and decisions, in the order in which they became known. */
export const partyHistory = (): readonly Line[] => [
  ...inNovember(),
  ...inMay(),
  ...held(JUNE_BOARD.knownFrom, JUNE_BOARD.heldOn, MAY.peildatum, '004 r. 275'),
  ...inJuly(),
];
