import type { PeildatumError } from '@peildatum/kernel';
import type { WorksheetApproval } from '@peildatum/proposals';
import type { StandingWorksheet, WorksheetSheet } from '@peildatum/worksheets';
import type { VNode } from 'preact';
import { WORKSHEET_PLACES } from '../../../api/werkbladen/werkbladen.routes.js';
import type { SummaryFault } from '../../components/error-summary.js';
import type { Concept } from './concepts.js';
import { CONFIRMED_ON, type Confirming } from './confirmed-rows.js';
import { type GridRow, gridRows, type Said, summaryOf } from './grid.js';
import { type AskedGrid, ROWS_ON_A_PAGE } from './grid-address.js';
import { GridPage } from './grid-page.js';
import { ReadGridPage } from './read-grid-page.js';
import { worksheetLabel } from './words.js';

const EMPTY_ROWS = 3;

export const titleOf = ({ worksheet, mark }: StandingWorksheet): string => worksheetLabel(worksheet.title(mark.code));
export const pathOf = ({ mark: { word, code } }: StandingWorksheet): string => `/mijn-werk/${word}/${encodeURIComponent(code)}`;

export interface GridViewParts {
  readonly standing: StandingWorksheet;
  readonly asked: AskedGrid;
  readonly said: Said;
  readonly late: ReadonlySet<string>;
  readonly approval: WorksheetApproval;
  /** Why who looks fills in nothing; null: it may be filled in. */
  readonly refusal: PeildatumError | null;
  readonly concept: Concept | null;
  readonly notice: string | null;
  readonly confirming: Confirming;
}

/** A page of a werkblad: what is late first, what was typed always, and of the rest what is sought. */
export function gridView({ standing, asked: given, said, late, approval, refusal, concept, notice, confirming }: GridViewParts): VNode {
  const { worksheet, mark, rows } = standing;
  const sheet = worksheet.sheets.find(({ name }) => name === given.sheet) as WorksheetSheet;
  const all = gridRows(standing, sheet, said, EMPTY_ROWS);
  const sought = all.filter((row) => row.isNew || row.isTyped || holds(row, given.search));
  const sorted = [...sought.filter(({ id }) => late.has(id)), ...sought.filter(({ id }) => !late.has(id))];
  // Of a page that is not there (any more) the last.
  const page = Math.min(given.page, Math.max(1, Math.ceil(sorted.length / ROWS_ON_A_PAGE)));
  const asked = { ...given, page };
  const shown = sorted.slice((page - 1) * ROWS_ON_A_PAGE, page * ROWS_ON_A_PAGE);
  const sheets = worksheet.sheets.map(({ name }) => ({
    name,
    count: (rows[name] ?? []).filter(({ version }) => !version.includes(MADE_READY)).length,
  }));
  const pages = {
    before: asked.page > 1 ? asked.page - 1 : null,
    after: asked.page * ROWS_ON_A_PAGE < sorted.length ? asked.page + 1 : null,
  };
  const [title, moves] = [titleOf(standing), { path: pathOf(standing), asked, sheets, pages }];
  const total = all.filter(({ isNew }) => !isNew).length;
  if (refusal !== null) return <ReadGridPage title={title} moves={moves} rows={shown} total={total} refusal={refusal} />;
  return (
    <GridPage
      title={title}
      moves={moves}
      rows={shown}
      total={total}
      late={late}
      approval={approval}
      faults={[...summaryOf(shown, said), ...dateFaults(confirming)]}
      notice={notice}
      concept={concept}
      confirming={confirming}
      file={fileAddress(mark)}
    />
  );
}

const dateFaults = ({ error }: Confirming): SummaryFault[] =>
  error === undefined ? [] : [{ field: `${CONFIRMED_ON}-dag`, message: `Ongewijzigd op: ${error}` }];

/** In the version of a row for something new. */
const MADE_READY = '"nieuw":true';

function holds({ id, shown, fields }: GridRow, search: string): boolean {
  const sought = search.toLowerCase();
  const texts = [id, ...shown.map(({ text }) => text), ...fields.map(({ value }) => value)];
  return sought === '' || texts.some((text) => text.toLowerCase().includes(sought));
}

/** Where the same werkblad is as a file, but for its ending. */
function fileAddress({ word, code }: StandingWorksheet['mark']): string {
  const place = WORKSHEET_PLACES.find((one) => one.word === word);
  return `/v1/${place?.path}/${encodeURIComponent(code)}/werkblad`;
}
