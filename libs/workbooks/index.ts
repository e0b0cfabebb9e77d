export { asItWas, BYTE_ORDER_MARK, csvLine, harmless, LINE_END } from './csv.js';
export { type Part, packed } from './packed.js';
export {
  type CellKind,
  LISTS_SHEET,
  type Workbook,
  type WorkbookCell,
  type WorkbookColumn,
  type WorkbookRow,
  type WorkbookSheet,
} from './workbook.js';
export { type WorkbookFormat, writeWorkbook } from './write-workbook.js';
