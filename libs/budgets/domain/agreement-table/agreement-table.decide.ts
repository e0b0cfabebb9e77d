import { type CorrectionOrder, correct, type Decide, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import { type AgreementTableCode, type AgreementTableEvent, agreementTableEvents } from '../framework/framework.events.js';
import { follow, type TableState } from './agreement-table.rules.js';

const possible = (timeline: Timeline<AgreementTableEvent>) => timeline.walk<TableState>([], follow);

/** Keeps a table of an agreement as stated. Said twice is said once. @throws the forbidden step (agreement-table.rules.ts) */
export const tellAgreementTable =
  (fact: AgreementTableEvent): Decide<AgreementTableEvent> =>
  (timeline) =>
    tell(timeline, agreementTableEvents, fact, possible);

/** Corrects a table that was recorded wrongly. @throws `AGREEMENT_TABLE.NOT_FOUND`, `CORRECTION.…`, or what the corrected timeline forbids. */
export const correctAgreementTable =
  (code: AgreementTableCode, order: CorrectionOrder<AgreementTableEvent>): Decide<AgreementTableEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw agreementTableNotFound(code);
    return correct(timeline, 'AgreementTableCorrected', order, possible);
  };

export const agreementTableNotFound = (code: AgreementTableCode) =>
  new PeildatumError({
    code: 'AGREEMENT_TABLE.NOT_FOUND',
    kind: 'not-found',
    message: `De tabel ${code} is niet vastgelegd op deze klokken; kijk in de lijst van kadertabellen welke u bedoelt.`,
  });
