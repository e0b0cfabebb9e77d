import { AHEAD, correctionEvent, eventsOfKinds, type FactsIn, factKind, field, streams, told, toldBy } from '@peildatum/kernel';
import { partyField } from '../parties/party.events.js';

const { choice, from, orNull, text } = field;

export type BodyCode = string;
export const BODY_CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
export const bodyField = (description: string) =>
  field.code<BodyCode>('orgaan', BODY_CODE, 'de code van een orgaan (kleine letters, cijfers en koppeltekens)', description, 'bo');

/** Bodies whose decisions rules ask for: the Bestuurlijk Overleg under each of its names, the Ronde Tafels, and the minister. */
export const BODIES = { board: 'bo', roundTables: 'ronde-tafels', ministry: 'vws' } as const;

export const ZETEL_WORDS = { chair: 'voorzitter', member: 'lid' } as const;

const party = () => partyField('Welke partij.');
const validFrom = from('Vanaf welke dag.');

/** Where parties meet and decide; the stream is `orgaan-<code>`. */
export const bodyKinds = {
  orgaan: factKind('GoverningBodyEstablished', {
    name: 'overlegorgaan',
    description: 'Een orgaan waarin partijen overleggen en besluiten.',
    tells: told('established'),
    ...AHEAD,
    fields: {
      name: text('naam', 200, 'Hoe het orgaan heet.'),
      purpose: orNull(text('doel', 500, 'Waar het over gaat.')),
      rhythm: orNull(text('ritme', 200, 'Hoe vaak het vergadert.', 'elk kwartaal')),
      validFrom,
    },
    example: [
      { naam: 'BO IZA', ritme: 'elk kwartaal', geldigVanaf: '2022-09-16' },
      { orgaan: 'vws', naam: 'Minister van VWS', geldigVanaf: '2022-09-16' },
      { orgaan: 'ronde-tafels', naam: 'Ronde Tafels', geldigVanaf: '2022-09-16' },
    ],
  }),
  /** The same body by another name: documents use them beside each other. */
  orgaannaam: factKind('GoverningBodyRenamed', {
    name: 'andere naam van een overlegorgaan',
    description: 'Een orgaan heeft ook een andere naam.',
    tells: toldBy('name', 'name'),
    ...AHEAD,
    fields: { name: text('naam', 200, 'Een andere naam van hetzelfde orgaan.'), validFrom },
    example: { naam: 'BO IZA/AZWA', geldigVanaf: '2025-07-03' },
  }),
  orgaanlid: factKind('MemberAppointed', {
    name: 'lid van een overlegorgaan',
    description: 'Een partij zit in een orgaan.',
    tells: toldBy('member', 'party'),
    ...AHEAD,
    fields: { party: party(), validFrom, seat: choice('zetel', ZETEL_WORDS, 'Als wat zij er zit.') },
    example: { partij: 'ZN', zetel: 'lid', geldigVanaf: '2022-09-16' },
  }),
  orgaanvertrek: factKind('MemberLeft', {
    name: 'vertrek uit een overlegorgaan',
    description: 'Een partij zit niet langer in een orgaan.',
    input: 'OrgaanVertrekInput',
    tells: toldBy('member', 'party'),
    ...AHEAD,
    fields: { party: party(), validFrom },
    example: { partij: 'ZN', geldigVanaf: '2026-01-01' },
  }),
};
export const bodyEvents = { ...eventsOfKinds(bodyKinds), BodyFactCorrected: correctionEvent() };
export type BodyEvent = FactsIn<typeof bodyKinds>;

export const bodyStreams = streams<BodyCode>('orgaan', BODY_CODE);
