import {
  type ImportFile,
  type ImportRow,
  isNumeric,
  type PlacedFault,
  placeFault,
  readCells,
  type SheetPlace,
  sameColumn,
  whereOf,
} from '@peildatum/importing';
import { type Fault, InvalidInput, normalText, PEILDATUM_NAMESPACE, PeildatumError, type Uuid, uuidV5 } from '@peildatum/kernel';
import { isRemembered } from './cell-value.js';
import { type RowVersion, readVersion, type WorksheetMark } from './version.js';
import { type RowCells, type SheetColumn, VERSION_COLUMN, type Worksheet, type WorksheetSheet } from './worksheet.js';

/** A row of a werkblad that came back. */
export interface WorksheetRow {
  readonly place: SheetPlace;
  readonly sheet: WorksheetSheet;
  readonly version: RowVersion;
  /** By its columns, in the notation of an import. */
  readonly cells: RowCells;
  /** Columns of which the cell is a number. */
  readonly numbers: ReadonlySet<string>;
}

export interface WorksheetFile {
  readonly mark: WorksheetMark;
  readonly worksheet: Worksheet;
  readonly rows: readonly WorksheetRow[];
  readonly faults: readonly PlacedFault[];
  /** Dutch, a sentence each. */
  readonly notes: readonly string[];
}

/** Whether a file is a werkblad that came back: its sheets have the column in which each row holds what it was. */
export const isWorksheet = ({ heads = [] }: Pick<ImportFile, 'heads'>): boolean =>
  heads.some(({ names }) => names.some((name) => sameColumn(name) === VERSION_COLUMN));

/**
 * Reads the rows of a werkblad by what each says that it is: whatever the order, whatever rows were taken away and whatever columns were
 * put beside them.
 * @throws PeildatumError `WORKSHEET.NONE`, `WORKSHEET.SEVERAL`, `WORKSHEET.OLD_TEMPLATE`: the file as a whole is no werkblad of today
 */
export function readWorksheet(file: ImportFile, worksheets: readonly Worksheet[]): WorksheetFile {
  const versions = file.rows.map((row) => readVersion(versionIn(row)));
  const marks = versions.filter((version) => version !== null);
  const [mark] = marks;
  if (mark === undefined) throw noWorksheet();
  if (marks.some(({ word, code, version }) => word !== mark.word || code !== mark.code || version !== mark.version)) throw several();
  const worksheet = worksheets.find(({ word }) => word === mark.word);
  if (worksheet === undefined) throw noWorksheet();
  if (mark.version !== worksheet.version) throw oldTemplate(mark, worksheet);
  const byName = new Map(worksheet.sheets.map((sheet) => [sheet.name, sheet]));
  const named = new Map(
    file.rows.flatMap(({ place }, at) => {
      const sheet = byName.get(versions[at]?.sheet ?? '');
      return sheet === undefined || !('sheet' in place) ? [] : [[place.sheet, sheet] as const];
    }),
  );
  const reading = new Reading(mark);
  for (const [at, row] of file.rows.entries()) {
    if (!('sheet' in row.place)) continue;
    const version = versions[at] ?? null;
    const sheet = byName.get(version?.sheet ?? '') ?? named.get(row.place.sheet);
    if (sheet === undefined) reading.passOver(row, row.place, worksheet);
    else reading.take(row, row.place, sheet, version);
  }
  const { rows, faults } = reading;
  return { mark, worksheet, rows, faults, notes: [...(file.notes ?? []), ...reading.notes()] };
}

const versionIn = ({ fields }: ImportRow): string =>
  String(Object.entries(fields).find(([name]) => sameColumn(name) === VERSION_COLUMN)?.[1] ?? '');

class Reading {
  readonly rows: WorksheetRow[] = [];
  readonly faults: PlacedFault[] = [];
  private readonly seen = new Map<string, WorksheetRow>();
  private readonly others = new Map<string, Set<string>>();
  private readonly passed = new Set<string>();
  private readonly nameless = new Set<string>();

  constructor(private readonly mark: WorksheetMark) {}

  /** A sheet of somebody's own is left; one of the werkblad of which no row can be known is not, for what was changed in it would be lost. */
  passOver(row: ImportRow, place: SheetPlace, { sheets }: Worksheet): void {
    if (!sheets.some((sheet) => isLike(sheet, row, place))) this.passed.add(place.sheet);
    else if (!this.nameless.has(place.sheet)) {
      this.nameless.add(place.sheet);
      this.fault(place, NO_VERSIONS);
    }
  }

  take(row: ImportRow, place: SheetPlace, sheet: WorksheetSheet, version: RowVersion | null): void {
    const { columns } = sheet;
    this.note(place.sheet, row, sheet);
    const numbers = (row.numbers ?? []).filter((name) => isNumeric(columnOf(columns, name)?.kind ?? 'tekst'));
    const own = Object.fromEntries(Object.entries(row.fields).filter(([name]) => columnOf(columns, name) !== undefined));
    const { fields, faults } = readCells(own, columns.map(described), numbers);
    const cells = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
    if (Object.values(cells).every((text) => text === '')) return;
    const unreadable = Object.entries(row.unreadable ?? {}).flatMap(([name, why]) => {
      const column = columnOf(columns, name);
      return column === undefined ? [] : [placeFault(place, why, column.name)];
    });
    const wrong = [...unreadable, ...faults.map(({ field, message }) => placeFault(place, message, field))];
    const known = version ?? this.added(sheet, cells);
    const mixed = known === null ? notFromHere(sheet) : mixedIn(sheet, known, cells);
    if (known === null || mixed !== undefined) this.fault(place, mixed ?? '');
    else if (wrong.length > 0) this.faults.push(...wrong.map((fault) => ({ place, fault })));
    else {
      const named = this.named(sheet, known, cells, place);
      const read = { place, sheet, cells, numbers: new Set(numbers.map((name) => columnOf(columns, name)?.name ?? name)) };
      if (named !== null && this.first({ ...read, version: named })) this.rows.push({ ...read, version: named });
    }
  }

  /** What is new is known by what its row says, where its sheet has a key. Null: it does not say enough, and that is a fault. */
  private named({ key, columns }: WorksheetSheet, version: RowVersion, cells: RowCells, place: SheetPlace): RowVersion | null {
    const saysMore = columns.some((column) => {
      const { [column.name]: text = '' } = cells;
      return text !== '' && !isRemembered(text, version.cells[column.name] ?? '', column);
    });
    if (key === undefined || !version.isNew || !saysMore) return version;
    const filled = { ...version.cells, ...Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')) };
    const missing = key.columns.filter((name) => !filled[name]);
    for (const name of missing) this.fault(place, NAMELESS, name);
    return missing.length > 0 ? null : { ...version, id: key.idOf(filled, version.id) };
  }

  notes(): string[] {
    return [
      ...[...this.passed].map((sheet) => `Blad ${sheet} is niet gelezen: het hoort niet bij het werkblad.`),
      ...[...this.others].flatMap(([sheet, names]) =>
        names.size === 0
          ? []
          : [`Blad ${sheet}: niet gelezen wat onder ${[...names].join(', ')} staat; die kolommen horen niet bij het werkblad.`],
      ),
    ];
  }

  private note(name: string, { fields }: ImportRow, { columns }: WorksheetSheet): void {
    const names = this.others.get(name) ?? new Set<string>();
    this.others.set(name, names);
    for (const field of Object.keys(fields))
      if (!IGNORED.includes(sameColumn(field)) && columnOf(columns, field) === undefined) names.add(field.slice(0, 60));
  }

  private fault(place: SheetPlace, message: string, field?: string): void {
    this.faults.push({ place, fault: placeFault(place, message, field) });
  }

  /** What somebody added below the rows that were made ready is known by what it says. */
  private added(sheet: WorksheetSheet, cells: RowCells): RowVersion | null {
    if (sheet.newRows === undefined) return null;
    const kept = sheet.columns.filter(({ as }) => as === 'kept').map(({ name }) => normalText(cells[name] ?? ''));
    const id = uuidV5(ADDED, JSON.stringify([this.mark.word, this.mark.code, this.mark.volgnummer, sheet.name, kept]));
    return { ...this.mark, sheet: sheet.name, id, revision: -1, isNew: true, cells: {} };
  }

  /** Whether no row before it is of the same thing; one that says the very same adds nothing. */
  private first(row: WorksheetRow): boolean {
    const key = `${row.sheet.name} ${row.version.id}`;
    const other = this.seen.get(key);
    this.seen.set(key, other ?? row);
    if (other === undefined) return true;
    if (JSON.stringify(sorted(other.cells)) !== JSON.stringify(sorted(row.cells))) this.fault(row.place, twice(other.place));
    return false;
  }
}

const ADDED: Uuid = uuidV5(PEILDATUM_NAMESPACE, 'added to a werkblad');
/** What is wrong with a row, in the file of those that were left over. */
const IGNORED: readonly string[] = [VERSION_COLUMN, 'soort', 'fout'];

/** By its name, or by what stands in it. */
const isLike = ({ name, columns }: WorksheetSheet, { fields }: ImportRow, { sheet }: SheetPlace): boolean =>
  sameColumn(sheet) === sameColumn(name) || Object.keys(fields).filter((field) => columnOf(columns, field) !== undefined).length >= ALIKE;
/** Columns that a sheet has in common with one of the werkblad, and that no other has by chance. */
const ALIKE = 3;

const columnOf = (columns: readonly SheetColumn[], name: string): SheetColumn | undefined =>
  columns.find((column) => sameColumn(column.name) === sameColumn(name));
const described = (column: SheetColumn) => ({ ...column, required: false, notation: '' });
const sorted = (cells: RowCells) => Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));

/** A sort of some columns alone puts cells beside the version of another row. */
function mixedIn({ shownId }: WorksheetSheet, version: RowVersion, cells: RowCells): string | undefined {
  const given = shownId === undefined || version.isNew ? undefined : cells[shownId];
  return given === undefined || given === version.id ? undefined : mixedUp(given, version.id);
}

const NAMELESS = 'vul dit in: daaraan is te zien waar de nieuwe rij over gaat';
const notFromHere = ({ thing }: WorksheetSheet): string =>
  `deze rij is niet van het werkblad, en ${thing} maakt u hier niet; haal de rij weg, of neem de rij van het werkblad met haar verborgen kolom ${VERSION_COLUMN} over`;
const NO_VERSIONS = `op dit blad is geen rij te herkennen: de verborgen kolom ${VERSION_COLUMN} is weg of onleesbaar; haal een nieuw werkblad op en zet over wat u wijzigde, of haal het blad weg`;
const mixedUp = (given: string, id: string): string =>
  `hier staat ${given.slice(0, 60)}, en de verborgen kolom ${VERSION_COLUMN} is van ${id}; sorteer alle kolommen samen, of neem een nieuw werkblad`;
const twice = (place: SheetPlace): string => `dezelfde staat ook op ${whereOf(place)}, met iets anders erin; laat een van beide staan`;

const fault = (code: string, message: string): Fault => ({ code, kind: 'invalid', field: 'bestand', message });
const noWorksheet = () =>
  new PeildatumError(
    fault(
      'WORKSHEET.NONE',
      `Dit is geen werkblad van Peildatum: de kolom ${VERSION_COLUMN} ontbreekt of is leeg. Haal een werkblad op, vul het in en bewaar het als XLSX of ODS; een ander bestand leest u in met importeer.`,
    ),
  );
const several = () =>
  new PeildatumError(fault('WORKSHEET.SEVERAL', 'Dit bestand heeft rijen van meer dan een werkblad; stuur elk werkblad apart terug.'));
const oldTemplate = ({ version }: WorksheetMark, worksheet: Worksheet) =>
  new InvalidInput(
    [
      fault(
        'WORKSHEET.OLD_TEMPLATE',
        `dit werkblad is van sjabloonversie ${version}, en nu is dat ${worksheet.version}; haal een nieuw werkblad op en zet over wat u wijzigde`,
      ),
    ],
    'Het werkblad is van een andere versie; er is niets vastgelegd. Haal een nieuw werkblad op en zet over wat u wijzigde.',
  );
