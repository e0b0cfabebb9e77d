import { MAX_SHEETS } from '../limits.js';
import { type Sheet, Tally } from '../sheet.js';
import { badZip, tooMuch, unreadable } from '../unreadable.js';
import { attribute, isOn, readXml } from '../xml.js';
import type { Archive } from '../zip/archive.js';
import { type Relation, relationsOf, workbookPart } from './relations.js';
import { sharedStrings } from './shared-strings.js';
import { numberStyles } from './styles.js';
import { Worksheet } from './worksheet.js';

/** Parts by which a workbook does more than hold cells: why it is refused, in Dutch. */
const REFUSED: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /(?:^|\/)vbaproject\.bin$|^xl\/(?:macrosheets|dialogsheets)\//i,
    'het heeft macro’s. Sla het op als "Excel-werkmap (*.xlsx)", zonder macro’s.',
  ],
  [
    /^xl\/externallinks\//i,
    'het heeft koppelingen naar andere bestanden. Verbreek die (Gegevens > Koppelingen bewerken > Koppeling verbreken) en sla het opnieuw op.',
  ],
  [/^xl\/workbook\.bin$/i, 'het is een binaire werkmap (.xlsb). Sla het op als "Excel-werkmap (*.xlsx)".'],
];

/**
 * The sheets of a workbook, in its order, one at a time.
 * @throws PeildatumError `IMPORT.UNREADABLE` where it is no XLSX, or does more than hold cells
 */
export function* readXlsx(archive: Archive): Generator<Sheet> {
  for (const [pattern, what] of REFUSED) if (archive.names.some((name) => pattern.test(name))) throw unreadable(what);
  const part = workbookPart(archive);
  const relations = relationsOf(archive, part);
  const { sheets, from1904 } = readWorkbook(archive, part);
  if (sheets.length > MAX_SHEETS) throw tooMuch(`het heeft ${sheets.length} bladen, meer dan ${MAX_SHEETS}`);
  const workbook = {
    strings: read(archive, relations, 'sharedStrings', sharedStrings),
    styles: read(archive, relations, 'styles', numberStyles),
    from1904,
  };
  const tally = new Tally();
  for (const { name, hidden, id } of sheets) {
    const relation = relations.find((one) => one.id === id);
    if (relation === undefined) throw badZip(`blad ${name.slice(0, 100)} ontbreekt`);
    // A sheet that is only a chart has no cells.
    if (relation.kind !== 'worksheet') continue;
    const sheet = new Worksheet(name, workbook, tally);
    readXml(relation.part, archive.unpacked(relation.part), sheet);
    yield { name, hidden, rows: sheet.rows, merged: sheet.merged };
  }
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

function readWorkbook(archive: Archive, part: string): { readonly sheets: readonly SheetEntry[]; readonly from1904: boolean } {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  readXml(part, archive.unpacked(part), {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = isOn(attributes.date1904);
      if (element !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes;
      sheets.push({ name, hidden: state !== 'visible', id: attribute(attributes, 'id') ?? '' });
    },
  });
  return { sheets, from1904 };
}

function read<T>(archive: Archive, relations: readonly Relation[], kind: string, reader: (part: string, bytes: Buffer) => T[]): T[] {
  const found = relations.find((one) => one.kind === kind);
  return found === undefined ? [] : reader(found.part, archive.unpacked(found.part));
}
