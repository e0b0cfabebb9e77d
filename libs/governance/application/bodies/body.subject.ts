import { rightsByRole } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type BodyCode, type BodyEvent, bodyEvents, bodyStreams } from '../../domain/bodies/body.events.js';
import { bodyDecisions, bodyNotFound } from '../../domain/bodies/body.rules.js';
import { type BodyView, bodyView } from '../../domain/bodies/body.view.js';
import { knownParties } from '../premises.js';
import * as input from './body.input.js';

/** Where parties meet and decide, under its names and with its members. */
export const body = subject<BodyEvent, BodyView, BodyCode>({
  name: 'orgaan',
  example: 'bo',
  streams: bodyStreams,
  events: bodyEvents,
  decisions: bodyDecisions,
  notFound: bodyNotFound,
  toldFirst: 2,
  requires: (told) => (told.type === 'MemberAppointed' ? [knownParties('partij', [told.data.party], told.validFrom)] : []),
  view: bodyView,
  facts: {
    orgaan: fact(input.OrgaanInput, input.factOfOrgaan, {
      description: 'Een orgaan waarin partijen overleggen en besluiten.',
      example: [
        { naam: 'BO IZA', ritme: 'elk kwartaal', geldigVanaf: '2022-09-16' },
        { orgaan: 'vws', naam: 'Minister van VWS', geldigVanaf: '2022-09-16' },
        { orgaan: 'ronde-tafels', naam: 'Ronde Tafels', geldigVanaf: '2022-09-16' },
      ],
    }),
    orgaannaam: fact(input.OrgaannaamInput, input.factOfOrgaannaam, {
      description: 'Een orgaan heeft ook een andere naam.',
      example: { naam: 'BO IZA/AZWA', geldigVanaf: '2025-07-03' },
    }),
    orgaanlid: fact(input.OrgaanlidInput, input.factOfOrgaanlid, {
      description: 'Een partij zit in een orgaan.',
      example: { partij: 'ZN', zetel: 'lid', geldigVanaf: '2022-09-16' },
    }),
    orgaanvertrek: fact(input.OrgaanVertrekInput, input.factOfOrgaanVertrek, {
      description: 'Een partij zit niet langer in een orgaan.',
      example: { partij: 'ZN', geldigVanaf: '2026-01-01' },
    }),
  },
  rights: rightsByRole<BodyEvent>(
    {
      GoverningBodyEstablished: 'record-decision',
      GoverningBodyRenamed: 'record-decision',
      MemberAppointed: 'record-decision',
      MemberLeft: 'record-decision',
    },
    'record-decision',
  ),
  readModel: 'organen',
  table: 'governing_body_fact',
});
