import type { Cause, Comparison, Restatement } from '../domain/comparison.js';
import type { Series } from '../domain/series.js';
import { LISTS } from './words.js';

type Cell = string | number | null;

const COLUMNS = [
  'lijst',
  'sleutel',
  'naam',
  'eenheid',
  'soort',
  'oud',
  'nieuw',
  'verschil',
  'toelichting',
  'doorAantal',
  'doorVolgnummer',
  'doorGebeurtenis',
  'doorSoort',
  'doorOnderwerp',
  'doorRol',
  'doorOrganisatie',
  'doorBekendOp',
  'doorReden',
  'vanGeldigOp',
  'vanBekendOp',
  'vanVolgnummer',
  'totGeldigOp',
  'totBekendOp',
  'totVolgnummer',
];

/** Every change a line, with the clocks of both sides; the actions follow as lines of the list `acties`. RFC 4180. */
export function comparisonCsv(comparison: Comparison): string {
  const { van, tot } = comparison;
  const clocks = [van, tot].flatMap(({ klokken: { geldigOp, bekendOp, volgnummer } }): Cell[] => [geldigOp, bekendOp, volgnummer]);
  const changes = LISTS.flatMap(({ naam: list }) =>
    comparison[list].map((change): Cell[] => {
      const { sleutel, naam, eenheid, soort, oud, nieuw } = change;
      const difference = 'verschil' in change ? change.verschil : null;
      return [list, sleutel, naam, eenheid, soort, oud, nieuw, difference, remarkOn(change), ...causeCells(change), ...clocks];
    }),
  );
  const actions = comparison.acties.flatMap(({ wat, thematafel, acties }) =>
    acties.map(({ code, omschrijving }): Cell[] => {
      const rest = NO_CAUSE;
      return ['acties', code, omschrijving, `thematafel ${thematafel}`, wat, null, null, null, null, ...rest, ...clocks];
    }),
  );
  return csv([COLUMNS, ...changes, ...actions]);
}

const NO_CAUSE = Array.from({ length: 9 }, () => null);

/** How many events it was, and of those that are named each field in one cell, in their order. */
function causeCells(change: object): Cell[] {
  if (!('door' in change)) return NO_CAUSE;
  const { door, doorAantal } = change as Pick<Restatement, 'door' | 'doorAantal'>;
  const cell = (of: (cause: Cause) => Cell): Cell => (door.length === 0 ? null : door.map((cause) => of(cause) ?? '').join('; '));
  return [
    doorAantal,
    cell(({ volgnummer }) => volgnummer),
    cell(({ id }) => id),
    cell(({ soort }) => soort),
    cell(({ onderwerp }) => onderwerp),
    cell(({ rol }) => rol),
    cell(({ organisatie }) => organisatie),
    cell(({ bekendOp }) => bekendOp),
    cell(({ reden }) => reden),
  ];
}

function remarkOn(change: object): string | null {
  if ('doorOnbekendOmdat' in change) return change.doorOnbekendOmdat as string | null;
  if ('cijfersVan' in change && 'cijfersTot' in change) return `cijfers ${change.cijfersVan ?? 'geen'} naar ${change.cijfersTot ?? 'geen'}`;
  return 'reden' in change ? String(change.reden) : null;
}

/** Every point a line, with its clocks. */
export const seriesCsv = ({ sleutel, naam, eenheid, punten }: Series): string =>
  csv([
    ['sleutel', 'naam', 'eenheid', 'geldigOp', 'bekendOp', 'volgnummer', 'waarde', 'stand', 'cijfers', 'editie'],
    ...punten.map(({ klokken: { geldigOp, bekendOp, volgnummer }, waarde, stand, cijfers, editie }): Cell[] => [
      sleutel,
      naam,
      eenheid,
      geldigOp,
      bekendOp,
      volgnummer,
      waarde,
      stand,
      cijfers,
      editie,
    ]),
  ]);

const csv = (rows: readonly (readonly Cell[])[]): string => rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('');

/** A text that a spreadsheet would take for a formula begins with an apostrophe; a number below zero is none. */
function written(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  const safe = /^[=+@\t\r]/.test(text) || (text.startsWith('-') && !/^-\d+(?:\.\d+)?$/.test(text)) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
