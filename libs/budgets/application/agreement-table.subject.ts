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
  facts: {
    kadertabel: fact(KadertabelInput, factOfKadertabel, {
      description: 'Een tabel van een akkoord, zoals zij er staat.',
      cells: { rijen: rows },
      example: {
        geldigVanaf: '2022-09-16',
        titel: 'Meegenomen besparingen',
        akkoord: 'IZA',
        kolommen: '2023; struc.',
        rijen:
          'iza | IZA | | -332 mln / -700 mln; overig | Overig | | -115 mln / ; totaal | Totaal Zvw | | -447 mln / -1.011 mln | iza + overig',
      },
    }),
  },
  rights: rightsByRole<AgreementTableEvent>({ AgreementTableSet: 'record-kader' }, 'correct-kader'),
  readModel: 'kadertabellen',
  table: 'agreement_table_fact',
});
