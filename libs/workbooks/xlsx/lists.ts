import { LISTS_SHEET } from '../workbook.js';
import { element } from '../xml.js';
import { columnName } from './cell-name.js';
import { MAIN } from './namespaces.js';
import { textCell } from './text-cell.js';

/** Characters that Excel takes of a list in a rule itself, which has commas between its values. */
const MOST = 255;

/** The values that are allowed somewhere: in the rule where they fit, and otherwise each list in a column of a sheet of its own. */
export class Lists {
  private readonly columns: (readonly string[])[] = [];

  get isEmpty(): boolean {
    return this.columns.length === 0;
  }

  /** The formula that stands for these values. */
  formulaOf(values: readonly string[]): string {
    const inRule = values.join(',');
    if (inRule.length <= MOST && !values.some((value) => /[,"]|^\s|\s$/.test(value))) return `"${inRule}"`;
    const known = this.columns.findIndex((column) => column.join('\n') === values.join('\n'));
    const at = known === -1 ? this.columns.push(values) - 1 : known;
    const column = columnName(at);
    return `${LISTS_SHEET}!$${column}$1:$${column}$${values.length}`;
  }

  worksheet(): string {
    const rows = Math.max(...this.columns.map(({ length }) => length));
    const row = (at: number) =>
      element(
        'row',
        { r: at + 1 },
        ...this.columns.map((values, column) => (values[at] === undefined ? '' : textCell(column, at, values[at]))),
      );
    return element('worksheet', { xmlns: MAIN }, element('sheetData', {}, ...Array.from({ length: rows }, (_, at) => row(at))));
  }
}
