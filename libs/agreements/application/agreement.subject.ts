import { rightsOf, subject, writtenFacts } from '@peildatum/subjects';
import { type AgreementCode, type AgreementEvent, agreementEvents, agreementKinds, agreementStreams } from '../domain/agreement.events.js';
import { agreementDecisions, agreementNotFound } from '../domain/agreement.rules.js';
import { type AgreementView, agreementView } from '../domain/agreement.view.js';

/** An agreement: its texts, how far each is, and how long it lasts. */
export const agreement = subject<AgreementEvent, AgreementView, AgreementCode>({
  name: 'akkoord',
  example: 'AZWA',
  streams: agreementStreams,
  events: agreementEvents,
  decisions: agreementDecisions,
  notFound: agreementNotFound,
  toldFirst: 1,
  view: agreementView,
  facts: writtenFacts(agreementKinds),
  rights: rightsOf(agreementKinds, 'record-agreement', 'correct-agreement'),
  readModel: 'akkoorden',
  table: 'akkoord_fact',
});
