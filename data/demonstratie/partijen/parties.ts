import { type Agreement, PARTY_STREAM, type PartyEvent, type PartyRole } from '@peildatum/governance';
import { type CalendarDate, parseDate } from '@peildatum/kernel';
import { derived, type Line, lineOf, type Origin, published } from '../line.js';
import { JULY_LETTER, JUNE_BOARD, LISTED_ON } from '../moments.js';

/** Code, name and the other names under which the documents know a party. */
type Named = readonly [code: string, name: string, ...aliases: readonly string[]];

const MINISTRY: Named = ['VWS', 'Ministerie van Volksgezondheid, Welzijn en Sport', 'ministerie van VWS', 'minister van VWS'];

/** The sixteen of 004 r. 92-104 and 795-800, less the three that joined later. */
const OF_BEFORE: readonly Named[] = [
  ['ActiZ', 'ActiZ'],
  ['DNGGZ', 'De Nederlandse ggz', 'NL ggz'],
  ['FMS', 'Federatie Medisch Specialisten'],
  ['InEen', 'InEen'],
  ['LHV', 'Landelijke Huisartsenvereniging'],
  ['NFU', 'Nederlandse Federatie van Universitair Medische Centra'],
  ['NVZ', 'Nederlandse Vereniging van Ziekenhuizen'],
  ['PFN', 'Patiëntenfederatie Nederland', 'Patiëntenfederatie'],
  ['VNG', 'Vereniging van Nederlandse Gemeenten'],
  ['VenVN', 'Verpleegkundigen & Verzorgenden Nederland', 'V&VN'],
  ['ZKN', 'Zelfstandige Klinieken Nederland'],
  ['ZN', 'Zorgverzekeraars Nederland'],
  ['Zorgthuisnl', 'Zorgthuisnl'],
];

const JOINED: readonly Named[] = [
  ['GGD-GHOR', 'GGD GHOR Nederland'],
  ['MIND', 'MIND'],
  ['SWN', 'Sociaal Werk Nederland', 'Sociaal Werk'],
];

const INVOLVED: readonly Named[] = [
  ['IGJ', 'Inspectie Gezondheidszorg en Jeugd'],
  ['NZa', 'Nederlandse Zorgautoriteit'],
  ['ZIN', 'Zorginstituut Nederland', 'ZINL', 'ZINI', 'Zorginstituut'],
  ['SGPZ', 'Speciaal gezant passende zorg'],
];

/** Of the agreement for the care of the elderly alone (004 r. 801-804). */
const OF_HLO: readonly Named[] = [
  ['Seniorencoalitie', 'Seniorencoalitie'],
  ['Verenso', 'Verenso'],
  ['LOC', 'LOC'],
];
const BESIDE_HLO: readonly Named[] = [
  ['CIZ', 'Centrum Indicatiestelling Zorg'],
  ['CAK', 'CAK'],
];

/** Who leads commitments and has no role of its own. */
const OTHERS: readonly Named[] = [
  ['NHG', 'Nederlands Huisartsen Genootschap'],
  ['ZonMw', 'ZonMw'],
];

const NLZVE: Named = ['NLZVE', 'Nederland Zorgt Voor Elkaar'];

const HLO_ON = parseDate('2025-06-03');
const AZWA_ON = JULY_LETTER.writtenOn;
const JOINED_ON = JUNE_BOARD.heldOn;

/** Who took part before 16 June 2025 is in no document: it follows from who takes part after it. */
const BEFORE = derived(
  '004 r. 92-104, 795-800, 1403 (veertien partijen): wie er na 16 juni 2025 bij hoort, zonder de drie die toen toetraden (r. 279-281)',
);
const JUNE = published('004 r. 275-283 (toetreding tot het IZA vanaf heden)');
const AZWA = published('004 r. 92-104, 795-800 (overeenstemming op onderhandelaarsniveau; de ondertekening volgt, r. 148-150)');
const HLO = published('004 r. 801-802; op 3 juni geïnformeerd (r. 154-155)');

const told = (validFrom: CalendarDate, fact: PartyFact, origin: Origin): Line =>
  lineOf(PARTY_STREAM, JULY_LETTER.knownFrom, { ...fact, validFrom }, origin);

type PartyFact = PartyEvent extends infer E ? (E extends PartyEvent ? Omit<E, 'validFrom'> : never) : never;

function named(parties: readonly Named[], source: string): readonly Line[] {
  return parties.flatMap(([party, name, ...aliases]) => [
    told(LISTED_ON, { type: 'PartyNamed', data: { party, name } }, published(source)),
    ...aliases.map((alias) =>
      told(LISTED_ON, { type: 'AliasRecorded', data: { party, alias } }, derived(`${source}; beide namen zijn van dezelfde partij`)),
    ),
  ]);
}

const as = (parties: readonly Named[], agreement: Agreement, role: PartyRole, on: CalendarDate, origin: Origin): readonly Line[] =>
  parties.map(([party]) => told(on, { type: 'PartyRoleRecorded', data: { party, agreement, role } }, origin));

const whole = (agreement: Agreement, on: CalendarDate, origin: Origin): Line =>
  told(on, { type: 'PartyListEstablished', data: { agreement, state: 'complete' } }, origin);

const called = (...codes: readonly string[]): readonly Named[] => codes.map((code) => [code, code]);

/** The parties with their names and roles, all known from the letter of July 2025. */
export const partyLines = (): readonly Line[] => [
  ...named([MINISTRY, ...OF_BEFORE, ...JOINED], '004 r. 92-104, 795-799'),
  ...named(INVOLVED, '004 r. 104-108, 799-800'),
  ...named([NLZVE], '004 r. 285-287'),
  ...named([...OF_HLO, ...BESIDE_HLO], '004 r. 801-804'),
  ...named(OTHERS, '004 r. 1594-6622 (trekkers van afspraken)'),
  ...as([MINISTRY, ...OF_BEFORE], 'IZA', 'signatory', LISTED_ON, BEFORE),
  whole('IZA', LISTED_ON, BEFORE),
  ...as(JOINED, 'IZA', 'signatory', JOINED_ON, JUNE),
  ...as([NLZVE], 'IZA', 'thematic', JOINED_ON, derived('004 r. 285-287 (gesproken over thematisch betrekken)')),
  ...as([MINISTRY, ...OF_BEFORE, ...JOINED], 'AZWA', 'signatory', AZWA_ON, AZWA),
  ...as(INVOLVED, 'AZWA', 'involved', AZWA_ON, published('004 r. 104-108')),
  whole('AZWA', AZWA_ON, AZWA),
  ...as([...called('ActiZ', 'VNG', 'Zorgthuisnl', 'PFN', 'SWN', 'ZN', 'VenVN'), ...OF_HLO], 'HLO', 'signatory', HLO_ON, HLO),
  ...as([...called('NZa', 'ZIN', 'IGJ'), ...BESIDE_HLO], 'HLO', 'involved', HLO_ON, published('004 r. 803-804')),
];

/** Who sits in the board, since when. */
export const BOARD_MEMBERS: readonly (readonly [on: CalendarDate, party: string, origin: Origin])[] = [
  ...[MINISTRY, ...OF_BEFORE].map(([party]) => [LISTED_ON, party, BEFORE] as const),
  ...JOINED.map(([party]) => [JOINED_ON, party, JUNE] as const),
];
