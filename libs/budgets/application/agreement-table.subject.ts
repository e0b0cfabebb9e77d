import { rightsByRole } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { agreementTableDecisions, agreementTableNotFound } from '../domain/agreement-table/agreement-table.rules.js';
import { agreementTableView } from '../domain/agreement-table/agreement-table.view.js';
import { type AgreementTableEvent, agreementTableEvents, agreementTableStreams } from '../domain/framework/framework.events.js';
import type { AgreementTableView } from '../domain/framework/framework.shape.js';
import { rows } from './import/framework-cells.js';
import { factOfKadertabel, KadertabelInput } from './input/kadertabel.input.js';

/** A table of an agreement, kept as it stands there. */
export const agreementTable = subject<AgreementTableEvent, AgreementTableView>({
  name: 'kadertabel',
  example: 'iza-besparingen',
  streams: agreementTableStreams,
  events: agreementTableEvents,
  decisions: agreementTableDecisions,
  notFound: agreementTableNotFound,
  view: agreementTableView,
  facts: { kadertabel: fact(KadertabelInput, factOfKadertabel, { cells: { rijen: rows } }) },
  rights: rightsByRole<AgreementTableEvent>({ AgreementTableSet: 'record-kader' }, 'correct-kader'),
  readModel: 'kadertabellen',
  table: 'agreement_table_fact',
});
