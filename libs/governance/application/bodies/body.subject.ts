import { rightsOf, subject, writtenFacts } from '@peildatum/subjects';
import { type BodyCode, type BodyEvent, bodyEvents, bodyKinds, bodyStreams } from '../../domain/bodies/body.events.js';
import { bodyDecisions, bodyNotFound } from '../../domain/bodies/body.rules.js';
import { type BodyView, bodyView } from '../../domain/bodies/body.view.js';
import { knownParties } from '../premises.js';

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
  facts: writtenFacts(bodyKinds),
  rights: rightsOf(bodyKinds, 'record-decision'),
  readModel: 'organen',
  table: 'governing_body_fact',
});
