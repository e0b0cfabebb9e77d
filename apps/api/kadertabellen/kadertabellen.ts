import { type AgreementTableView, agreementTable } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { answer, date, list, listOf, matching, nullable, oneOf, refTo, text, texts } from '../answers/answer.js';
import { bedrag, bedragOf, EUROS } from '../reading/bedrag.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

/** Of a cell that is stated as a sum: what its rows add up to. */
export class Tabelsom extends answer({
  som: bedrag('Wat de rijen optellen.'),
  verschil: bedrag('Wat er staat min die som: getoond, nooit hersteld.'),
}) {}

export class Kadertabelrij extends answer({
  sleutel: text('De sleutel van de rij.'),
  regel: text('Hoe de rij heet.'),
  noot: nullable(text('Wat er bij de rij staat.')),
  bedragen: list(nullable(matching(EUROS)), 'Per kolom het bedrag in euro; null: een lege cel.'),
  sommen: nullable(list(nullable(refTo(Tabelsom)), 'Per kolom wat de rijen optellen waarvan deze de som is; null: geen som.')),
}) {}

/** A table of an agreement, as it stands there. */
export class Kadertabel extends answer({
  code: text('De code.', { example: 'iza-besparingen' }),
  titel: text('Hoe de tabel heet.'),
  akkoord: oneOf(['IZA', 'AZWA'], 'Het akkoord waarin zij staat.'),
  kolommen: texts('De kolommen, zoals gedrukt.'),
  rijen: listOf(Kadertabelrij, 'De rijen, in de volgorde van de bron.'),
  sinds: date('Sinds wanneer het zo is afgesproken.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const kadertabelOf = ({ code, title, agreement, columns, rows, since, source }: AgreementTableView): Kadertabel => ({
  code,
  titel: title,
  akkoord: agreement,
  kolommen: columns,
  rijen: rows.map(({ key, label, note, amounts, sums }) => ({
    sleutel: key,
    regel: label,
    noot: note,
    bedragen: amounts.map(bedragOf),
    sommen: sums === null ? null : sums.map((sum) => sum && { som: euroOf(sum.sum), verschil: euroOf(sum.differs) }),
  })),
  sinds: since,
  bron: source,
});

/** The tables of the agreements. */
export const KADERTABEL_ROUTES = subjectRoutes({
  subject: agreementTable,
  tag: 'Kaders',
  path: 'kadertabellen',
  key: { name: 'code', description: 'De code van de tabel.' },
  one: 'kadertabel',
  answer: Kadertabel,
  answerOf: kadertabelOf,
  models: [Tabelsom],
  list: {
    id: 'kadertabellenLezen',
    summary: 'De tabellen van de akkoorden: besparingen, investeringen, regels van VWS',
    items: 'Op volgorde van code.',
  },
  read: { id: 'kadertabelLezen', summary: 'Een tabel van een akkoord en haar geschiedenis' },
  tell: [
    {
      path: 'tabellen',
      id: 'kadertabelVastleggen',
      summary: 'Leg een tabel van een akkoord vast zoals zij er staat',
      description: 'Een som die anders is dan haar rijen, wordt getoond en niet hersteld.',
      operation: 'record-kader',
    },
  ],
  correct: { id: 'kadertabelCorrigeren', summary: 'Corrigeer een tabel die onjuist is vastgelegd', operation: 'correct-kader' },
});

export const KADERTABELLEN = subjectList(KADERTABEL_ROUTES);
export const kadertabellen = subjectControllers(KADERTABEL_ROUTES);
