/**
 * How much a spreadsheet may be, each far above what an edition needs and far below what this machine cannot bear. A file of 100,000 rows
 * of eight columns is 4 MB, 30 to 80 MB unpacked, and 800,000 cells.
 */

/** The file itself, in bytes. */
export const MAX_FILE = 50_000_000;

/** Parts of a zip. A workbook has a dozen and one for each sheet, picture and chart. */
export const MAX_PARTS = 1_000;

/** All parts unpacked, in bytes, as they declare and as they turn out. */
export const MAX_UNPACKED = 200_000_000;

/** How many times larger a part may become. Sheets of 100,000 rows stay under 40; what is only zeros becomes 1,032 times as large. */
export const MAX_RATIO = 250;
/** A part smaller than this, in bytes, may become as large as it likes: a sheet of one repeated row. */
export const RATIO_FROM = 1_000_000;

/** Cells of all sheets, empty ones that only have a style included; a repeated cell counts as often as it is repeated. */
export const MAX_CELLS = 5_000_000;

/** Cells that only repeat another, beside ten for each cell that is written: what is written in 462 bytes and stands 4.75 million times is no file of facts. */
export const MAX_REPEATED = 200_000;
export const REPEATED_PER_CELL = 10;

/** Rows that hold something, of all sheets; a repeated row counts as often. Twice what has ever been taken in at once. */
export const MAX_ROWS = 250_000;

/** Text of all cells, in characters: one text that a million cells share is a million texts. */
export const MAX_TEXT = 200_000_000;

/** Sheets that are read. */
export const MAX_SHEETS = 256;

/** Places that Excel and LibreOffice have on a sheet. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Faults that are named; who has more made one mistake many times. */
export const MAX_FAULTS = 1_000;

/** Of all cells of one row, in characters: as a line of CSV. */
export const MAX_ROW_TEXT = 262_144;

/** A file that takes longer loses its thread, in milliseconds. 100,000 rows take some seconds. */
export const MAX_MS = 120_000;

/** What the thread may keep besides the unpacked parts, in MB; see `docs/afhankelijkheden.md` for what 100,000 rows take. */
export const MAX_MEMORY_MB = 512;
