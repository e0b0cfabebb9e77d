import { Query } from '@nestjs/cqrs';
import { type Answer, type ClockRequest, PEILDATUM_NAMESPACE, PeildatumError, sameName, type Uuid, uuidV5 } from '@peildatum/kernel';
import { answered, type ReadModels, revisionsAt, type Snapshot } from '@peildatum/projections';
import { remembered } from './cell-value.js';
import { type RowVersion, versionText, type WorksheetMark } from './version.js';
import type { WrittenRow, WrittenRows } from './workbook-of.js';
import type { RowCells, StandingRow, StandingRows, Worksheet, WorksheetSheet } from './worksheet.js';

/** Whose werkblad is asked for, and by whom. */
export abstract class AskedWorksheet<R> extends Query<R> {
  constructor(
    /** Undefined: whichever there is of that code. */
    readonly word: string | undefined,
    readonly code: string,
    readonly reader: ClockRequest,
    /** Whose it is. Absent: nobody's in particular. */
    readonly person?: Uuid,
  ) {
    super();
  }
}

/** What stands in a werkblad at a moment, whatever it is shown in. */
export interface StandingWorksheet {
  readonly worksheet: Worksheet;
  readonly mark: WorksheetMark;
  /** Of each sheet: what stands, then what was made ready for something new. */
  readonly rows: WrittenRows;
}

/**
 * The werkblad of somebody or something, with what its reader may know of at this moment: for the same person, of the same moment,
 * the same. The ids that it makes ready for what is new are that person's own: two people who each add something make two things.
 * @throws PeildatumError `WORKSHEET.UNKNOWN`, which names what there is, and `WORKSHEET.SEVERAL_WORDS`
 */
export async function standingWorksheet(
  readModels: ReadModels,
  worksheets: readonly Worksheet[],
  { word, code: asked, reader, person }: Pick<AskedWorksheet<unknown>, 'word' | 'code' | 'reader' | 'person'>,
): Promise<Answer<StandingWorksheet>> {
  const candidates = worksheets.filter((one) => word === undefined || one.word === word);
  if (candidates.length === 0) throw unknownWord(word, worksheets);
  const uses = [...new Set(candidates.flatMap((one) => one.uses))];
  return await readModels.at({ ...reader, uses }, async (snapshot) => {
    const { worksheet, code } = await found(snapshot, candidates, asked);
    const rows = await worksheet.rowsAt(snapshot, code);
    const streams = worksheet.sheets.flatMap((sheet) => standingIn(rows, sheet).map(({ id }) => sheet.streamOf(code, id)));
    const revisions = await revisionsAt(snapshot, streams);
    const { volgnummer, knownAt } = snapshot;
    const mark: WorksheetMark = { word: worksheet.word, code, version: worksheet.version, volgnummer, knownAt };
    const seed = [person ?? '', mark.word, code, volgnummer, snapshot.lastEventId].join(' ');
    const written = worksheet.sheets.map((sheet) => {
      const standing = standingIn(rows, sheet).map(({ id, cells }): WrittenRow => {
        const revision = revisions.get(sheet.streamOf(code, id)) ?? -1;
        return { cells, version: versionText(versionOf(mark, sheet, { id, revision, cells })) };
      });
      const ready = (rows[sheet.name] ?? [])
        .filter(({ isNew }) => isNew)
        .map(({ id, cells }) => readyRow(mark, sheet, `${seed} ${id}`, cells));
      const empty = Array.from({ length: sheet.newRows ?? 0 }, (_, at) => readyRow(mark, sheet, `${seed} ${sheet.name} ${at}`));
      return [sheet.name, [...standing, ...ready, ...empty]] as const;
    });
    return answered(snapshot, { worksheet, mark, rows: Object.fromEntries(written) });
  });
}

const standingIn = (rows: StandingRows, { name }: WorksheetSheet): readonly StandingRow[] =>
  (rows[name] ?? []).filter(({ isNew }) => !isNew);

interface Found {
  readonly worksheet: Worksheet;
  /** As it is spelled there. */
  readonly code: string;
}

async function found(snapshot: Snapshot, candidates: readonly Worksheet[], asked: string): Promise<Found> {
  const there: { worksheet: Worksheet; codes: readonly string[] }[] = [];
  for (const worksheet of candidates) there.push({ worksheet, codes: await worksheet.codesAt(snapshot) });
  const all = there.flatMap(({ worksheet, codes }) => {
    const code = codes.find((one) => one === asked) ?? codes.find((one) => sameName(one, asked));
    return code === undefined ? [] : [{ worksheet, code }];
  });
  const [one, another] = all;
  if (one === undefined) throw unknown(asked, there);
  if (another === undefined) return one;
  const words = all.map(({ worksheet: { word } }) => word).join(' of ');
  throw new PeildatumError({
    code: 'WORKSHEET.SEVERAL_WORDS',
    kind: 'invalid',
    message: `Van ${asked.slice(0, SHOWN)} is er meer dan een werkblad; zeg welk u bedoelt: ${words}.`,
  });
}

/** What a row is from now on held against. */
export const versionOf = (
  mark: WorksheetMark,
  { name, columns }: WorksheetSheet,
  { id, revision, cells, isNew = false }: { id: string; revision: number; cells: RowCells; isNew?: boolean },
): RowVersion => ({
  ...mark,
  sheet: name,
  id,
  revision,
  isNew,
  cells: Object.fromEntries(
    columns.flatMap((column) => {
      const text = cells[column.name];
      return column.as === 'said' || !text ? [] : [[column.name, remembered(text, column)]];
    }),
  ),
});

const MADE_READY = uuidV5(PEILDATUM_NAMESPACE, 'made ready in a werkblad');

const readyRow = (mark: WorksheetMark, sheet: WorksheetSheet, seed: string, cells: RowCells = {}): WrittenRow => {
  const id = uuidV5(MADE_READY, seed);
  return { cells, version: versionText(versionOf(mark, sheet, { id, revision: -1, cells, isNew: true })) };
};

const unknownWord = (word = '', worksheets: readonly Worksheet[]) =>
  new PeildatumError({
    code: 'WORKSHEET.UNKNOWN',
    kind: 'not-found',
    message: `Een werkblad van soort ${word.slice(0, SHOWN)} is er niet; kies een van: ${worksheets.map((one) => one.word).join(', ')}.`,
  });

const SHOWN = 60;
const NAMED = 40;

function unknown(asked: string, there: readonly { worksheet: Worksheet; codes: readonly string[] }[]) {
  const named = there.map(({ worksheet: { word }, codes }) => {
    const more = codes.length > NAMED ? ` en ${codes.length - NAMED} andere` : '';
    return `${word}: ${codes.length === 0 ? 'geen' : codes.slice(0, NAMED).join(', ')}${more}`;
  });
  const kind = there.length === 1 ? `${there[0]?.worksheet.word} ` : '';
  return new PeildatumError({
    code: 'WORKSHEET.UNKNOWN',
    kind: 'not-found',
    message: `Van ${kind}${asked.slice(0, SHOWN)} is er geen werkblad. Kies uit wat er is; ${named.join('; ')}.`,
  });
}
