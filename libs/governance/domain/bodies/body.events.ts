import { AHEAD, correctionEvent, event, type FactsOf, schema, streams, told, toldOf } from '@peildatum/kernel';
import { PARTY_CODE, PARTY_CODE_FORM } from '../parties/party.events.js';

const { object, text, matching, nullable, oneOf } = schema;

export type BodyCode = string;
export const BODY_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** Bodies whose decisions rules ask for: the Bestuurlijk Overleg under each of its names, the Ronde Tafels, and the minister. */
export const BODIES = { board: 'bo', roundTables: 'ronde-tafels', ministry: 'vws' } as const;

const party = () => matching(PARTY_CODE, PARTY_CODE_FORM);

/** Where parties meet and decide; the stream is `orgaan-<code>`. */
export const bodyEvents = {
  GoverningBodyEstablished: event(
    'overlegorgaan',
    object({ name: text(200), purpose: nullable(text(500)), rhythm: nullable(text(200)) }),
    told('established'),
    AHEAD,
  ),
  /** The same body by another name: documents use them beside each other. */
  GoverningBodyRenamed: event(
    'andere naam van een overlegorgaan',
    object({ name: text(200) }),
    toldOf('name', ({ name }) => name),
    AHEAD,
  ),
  MemberAppointed: event(
    'lid van een overlegorgaan',
    object({ party: party(), seat: oneOf('chair', 'member') }),
    toldOf('member', (data) => data.party),
    AHEAD,
  ),
  MemberLeft: event(
    'vertrek uit een overlegorgaan',
    object({ party: party() }),
    toldOf('member', (data) => data.party),
    AHEAD,
  ),
  BodyFactCorrected: correctionEvent(),
} as const;

export type BodyEvent = Exclude<FactsOf<typeof bodyEvents>, { type: 'BodyFactCorrected' }>;

export const bodyStreams = streams<BodyCode>('orgaan', BODY_CODE);
