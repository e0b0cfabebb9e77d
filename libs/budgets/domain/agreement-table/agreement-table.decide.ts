import { decisions, PeildatumError } from '@peildatum/kernel';
import { type AgreementTableCode, type AgreementTableEvent, agreementTableEvents } from '../framework/framework.events.js';
import { follow, type TableState } from './agreement-table.rules.js';

export const agreementTableNotFound = (code: AgreementTableCode) =>
  new PeildatumError({
    code: 'AGREEMENT_TABLE.NOT_FOUND',
    kind: 'not-found',
    message: `De tabel ${code} is niet vastgelegd op deze klokken; kijk in de lijst van kadertabellen welke u bedoelt.`,
  });

/** Keeps tables of agreements as stated. @throws the forbidden step (agreement-table.rules.ts) */
export const agreementTableDecisions = decisions<AgreementTableEvent>({
  events: agreementTableEvents,
  correctedBy: 'AgreementTableCorrected',
  notFound: agreementTableNotFound,
  possible: (timeline) => timeline.walk<TableState>([], follow),
});
