import { rightsOf, subject, writtenFacts } from '@peildatum/subjects';
import { type PartyEvent, partyEvents, partyKinds, partyStreams } from '../../domain/parties/party.events.js';
import { partiesNotFound, partyDecisions } from '../../domain/parties/party.rules.js';
import { type PartyRegisterView, partyRegisterView } from '../../domain/parties/party.view.js';

/** All parties with their names and roles, as one subject: a name is of one of them. */
export const partyRegister = subject<PartyEvent, PartyRegisterView>({
  name: 'partijenregister',
  example: 'landelijk',
  streams: partyStreams,
  events: partyEvents,
  decisions: partyDecisions,
  notFound: partiesNotFound,
  toldFirst: 1,
  view: partyRegisterView,
  facts: writtenFacts(partyKinds),
  rights: rightsOf(partyKinds, 'record-decision'),
  readModel: 'partijen',
  table: 'party_fact',
});
