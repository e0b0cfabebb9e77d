import { createHash } from 'node:crypto';
import { type ImportFile, type ImportRow, keyOf, type PlacedFault, placeFault, whereOf } from '@peildatum/importing';
import { type CalendarDate, type ClockRequest, canonicalJson, PeildatumError } from '@peildatum/kernel';
import { type ReadModels, revisionsAt } from '@peildatum/projections';
import { heldText } from './cell-value.js';
import { type CellMerge, type MergedRow, mergeRow } from './merge-row.js';
import { readWorksheet, type WorksheetFile, type WorksheetRow } from './read-rows.js';
import { toldRows } from './told-rows.js';
import type { RowCells, Worksheet } from './worksheet.js';

/** A row that came back, held against what stands. */
export interface HeldRow {
  readonly row: WorksheetRow;
  /** What stands now; of what is new what was known of it when the file was made. */
  readonly theirs: RowCells;
  readonly merged: MergedRow;
  /** What an import tells of it, as far as nothing clashes. */
  readonly told: readonly ImportRow[];
}

/** A werkblad that came back, held against what stands at one moment. */
export interface MergedFile extends WorksheetFile {
  readonly held: readonly HeldRow[];
  /** Of the whole file: what cannot be read, what clashes, and what may not be changed. */
  readonly faults: readonly PlacedFault[];
  /** What is to be told, as the file of an import; it may have no rows. */
  readonly told: ImportFile;
  /** The same with what else rows tell that are at fault already: to see what is wrong with that too. */
  readonly tried: ImportFile;
  /** The day on which it was held against it. */
  readonly today: CalendarDate;
}

export const CONFLICT = 'WORKSHEET.CONFLICT';

/** @param reader what whoever sent it may know of. @throws PeildatumError as `readWorksheet`, `WORKSHEET.OTHER_REGISTER`, and as the read models do */
export async function mergeFile(
  readModels: ReadModels,
  worksheets: readonly Worksheet[],
  file: ImportFile,
  reader: ClockRequest,
): Promise<MergedFile> {
  const read = readWorksheet(file, worksheets);
  const { mark, worksheet, rows } = read;
  const ids = Object.fromEntries(
    worksheet.sheets.map((sheet) => [sheet.name, rows.filter((row) => row.sheet === sheet).map(({ version }) => version.id)]),
  );
  const streamOf = ({ sheet, version }: WorksheetRow) => sheet.streamOf(mark.code, version.id);
  const { standing, revisions, today } = await readModels.at({ ...reader, uses: worksheet.uses }, async (snapshot) => {
    if (mark.volgnummer > snapshot.volgnummer) throw otherRegister(mark.volgnummer, snapshot.volgnummer);
    return {
      standing: await worksheet.standingAt(snapshot, mark.code, ids),
      revisions: await revisionsAt(snapshot, rows.map(streamOf)),
      today: snapshot.validOn,
    };
  });
  const known = new Map(Object.entries(standing).flatMap(([sheet, of]) => of.map(({ id, cells }) => [`${sheet} ${id}`, cells] as const)));
  const faults = [...read.faults];
  const held = rows.map((row): HeldRow => {
    const cells = known.get(`${row.sheet.name} ${row.version.id}`);
    const one = heldAgainst(row, cells, today);
    faults.push(...one.faults);
    return one;
  });
  const seen = new Map([...new Set(rows.map(streamOf))].map((stream) => [stream, revisions.get(stream) ?? -1]));
  const wrong = new Set(faults.map(({ place }) => keyOf(place)));
  const toldBy = (some: readonly HeldRow[]): ImportFile => {
    const told = some.flatMap((one) => one.told);
    return { digest: digestOf(file, told), rows: told, revisions: seen };
  };
  const notes = [...read.notes, ...idleNotes(held)];
  const told = toldBy(held.filter(({ row }) => !wrong.has(keyOf(row.place))));
  return { ...read, notes, held, faults, told, tried: toldBy(held), today };
}

/** What was said of changes that nobody made: whoever said it may think that it was recorded. */
function idleNotes(held: readonly HeldRow[]): string[] {
  const idle = held.filter(({ merged }) => merged.idle.length > 0);
  if (idle.length === 0) return [];
  const places = idle.slice(0, NAMED).map(({ row, merged }) => `${whereOf(row.place)} (${merged.idle.join(', ')})`);
  const more = idle.length > NAMED ? ` en ${idle.length - NAMED} andere` : '';
  return [`Hier staat iets over een wijziging, en is verder niets gewijzigd; er is niets mee gedaan: ${places.join('; ')}${more}.`];
}
const NAMED = 5;

/**
 * What a file tells depends on what stands: of the same file, held against the same, the commands are the same, so that sent twice at
 * once it is recorded once.
 */
const digestOf = ({ digest }: ImportFile, told: readonly ImportRow[]): string =>
  createHash('sha256')
    .update(`${digest} ${canonicalJson(told.map(({ fields }) => fields))}`)
    .digest('hex');

function heldAgainst(
  row: WorksheetRow,
  known: RowCells | undefined,
  today: CalendarDate,
): HeldRow & { readonly faults: readonly PlacedFault[] } {
  const { place, sheet, version, cells: mine } = row;
  const theirs = known ?? version.cells;
  const merged = mergeRow(sheet, { mine, was: version.cells, theirs, isNew: version.isNew });
  const told = toldRows({ row, merged, before: theirs, isNew: known === undefined && version.isNew }, today);
  const isGone = known === undefined && !version.isNew && merged.changed.length > 0;
  const faults = [
    ...merged.refused.map(({ column, message }) => ({ place, fault: placeFault(place, message, column) })),
    ...merged.conflicts.map((cell) => ({
      place,
      fault: { ...placeFault(place, clash(cell), cell.column), kind: 'conflict' as const, details: { refusal: CONFLICT } },
    })),
    ...(isGone
      ? [{ place, fault: placeFault(place, 'dit staat niet meer in het register: iemand trok het intussen in; haal de rij weg') }]
      : []),
    ...told.faults,
  ];
  return { row, theirs, merged, told: isGone ? [] : told.rows, faults };
}

const clash = ({ was, theirs, mine }: CellMerge): string =>
  `dit is intussen gewijzigd in ${quoted(theirs)}; u schreef ${quoted(mine)}, en toen het werkblad werd gemaakt stond er ${quoted(heldText(was))}. Kies wat er moet staan: haal een nieuw werkblad op, of maak de cel leeg om te laten wat er staat`;

const MOST = 200;
const quoted = (text: string | null): string =>
  text === null ? 'een langere tekst' : text === '' ? 'niets' : `"${text.length > MOST ? `${text.slice(0, MOST)}…` : text}"`;

const otherRegister = (made: number, head: number) =>
  new PeildatumError({
    code: 'WORKSHEET.OTHER_REGISTER',
    kind: 'invalid',
    message: `Dit werkblad is gemaakt bij volgnummer ${made}, en dit register is pas bij ${head}: het komt uit een ander register, of dit is teruggezet. Haal hier een nieuw werkblad op.`,
  });
