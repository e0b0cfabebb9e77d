import { AHEAD, correctionEvent, event, type FactsOf, schema, streams, toldOf } from '@peildatum/kernel';

const { object, text, matching, oneOf } = schema;

/** As the sector abbreviates a party: `ZN`, `GGD-GHOR`. */
export type PartyCode = string;
export const PARTY_CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
export const PARTY_CODE_FORM = 'de code van een partij (letters, cijfers en koppeltekens), zoals ZN';

export const AGREEMENTS = ['IZA', 'GALA', 'AZWA', 'HLO'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** Who signed, who is involved without signing, who is asked about themes of its own; `none`: no longer any of them. */
export const PARTY_ROLES = ['signatory', 'involved', 'thematic', 'none'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

const party = () => matching<PartyCode>(PARTY_CODE, PARTY_CODE_FORM);
const agreement = () => oneOf(...AGREEMENTS);

/** All parties in one stream, `partijenregister-landelijk`, so that a name is never given to two of them. */
export const partyEvents = {
  /** Told again it is a new name; the older ones stay names of the party. */
  PartyNamed: event(
    'naam van een partij',
    object({ party: party(), name: text(200) }),
    toldOf('name', (data) => data.party),
    AHEAD,
  ),
  /** Another name under which documents know it; nothing is merged because it looks alike. */
  AliasRecorded: event(
    'andere naam van een partij',
    object({ party: party(), alias: text(200) }),
    toldOf('alias', (data) => data.alias),
  ),
  PartyRoleRecorded: event(
    'rol van een partij',
    object({ party: party(), agreement: agreement(), role: oneOf(...PARTY_ROLES) }),
    toldOf('role', (data) => `${data.agreement}/${data.party}`),
    AHEAD,
  ),
  /** Whether all who signed an agreement are in the register: then their number follows from it. */
  PartyListEstablished: event(
    'volledigheid van de partijenlijst',
    object({ agreement: agreement(), state: oneOf('complete', 'incomplete') }),
    toldOf('list', (data) => data.agreement),
  ),
  PartyFactCorrected: correctionEvent(),
} as const;

export type PartyEvent = Exclude<FactsOf<typeof partyEvents>, { type: 'PartyFactCorrected' }>;

export const partyStreams = streams('partijenregister', /^[a-z][a-z0-9-]{0,59}$/);

/** The register that facts of other subjects are held against. */
export const PARTY_STREAM = partyStreams.of('landelijk');
