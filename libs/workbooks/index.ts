export { LISTS_SHEET, type Workbook, type WorkbookCell, type WorkbookColumn, type WorkbookRow, type WorkbookSheet } from './workbook.js';
export { type WorkbookFormat, writeWorkbook } from './write-workbook.js';
