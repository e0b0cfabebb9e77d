import { toldProjection } from '@peildatum/projections';
import { agreementTableEvents, agreementTableOfStream } from '../domain/framework/framework.events.js';
import { AgreementTableFactRow } from './agreement-table-fact.entity.js';

/** The tables of agreements, each as it was set. */
export const agreementTableProjection = toldProjection('kadertabellen', {
  version: 1,
  entity: AgreementTableFactRow,
  events: agreementTableEvents,
  subjectOf: agreementTableOfStream,
});
