import { createHash } from 'node:crypto';
import type { ImportFile } from '@peildatum/importing';
import { type Fault, fieldFault, InvalidInput } from '@peildatum/kernel';
import { readVersion, type StandingWorksheet, VERSION_COLUMN, type WorksheetSheet } from '@peildatum/worksheets';
import type { IndieningInput } from './voorstel.input.js';

type Rij = IndieningInput['rijen'][number];

/**
 * Rows as they are told over HTTP as a werkblad that comes back: each is held against what stands now.
 * @throws InvalidInput that names every sheet, row and column that is not there
 */
export function fileOfRows({ worksheet, rows }: StandingWorksheet, rijen: readonly Rij[]): ImportFile {
  const faults: Fault[] = [];
  const taken = new Set<string>();
  const versionFor = ({ blad, over }: Rij, at: number): string => {
    const found = (rows[blad] ?? []).find(({ version }) => {
      const was = readVersion(version);
      return over === undefined ? was?.isNew === true && !taken.has(version) : was?.id === over && !was.isNew;
    });
    if (found === undefined) {
      faults.push(fieldFault(`rijen[${at}].over`, over === undefined ? NO_ROOM : `is niet van deze thematafel: ${over.slice(0, 60)}`));
      return '';
    }
    taken.add(found.version);
    return found.version;
  };
  const read = rijen.map((rij, at) => {
    const sheet = worksheet.sheets.find(({ name }) => name === rij.blad);
    if (sheet === undefined)
      faults.push(fieldFault(`rijen[${at}].blad`, `moet een van deze zijn: ${worksheet.sheets.map(({ name }) => name).join(', ')}`));
    else for (const fault of unknownColumns(sheet, rij, at)) faults.push(fault);
    const cells = Object.fromEntries(rij.cellen.map(({ kolom, waarde }) => [kolom, waarde]));
    const version = sheet === undefined ? '' : versionFor(rij, at);
    return {
      place: { sheet: rij.blad, row: at + 1, columns: {}, order: at },
      inCells: true as const,
      fields: { [VERSION_COLUMN]: version, ...cells },
    };
  });
  if (faults.length > 0) throw new InvalidInput(faults);
  const digest = createHash('sha256')
    .update(JSON.stringify(read.map(({ fields }) => fields)))
    .digest('hex');
  return { digest, rows: read };
}

const NO_ROOM = 'ontbreekt: noem waar de rij over gaat; op dit blad is geen plaats voor iets nieuws (meer)';

const unknownColumns = ({ columns }: WorksheetSheet, { cellen }: Rij, at: number): Fault[] =>
  cellen.flatMap(({ kolom }, cell) =>
    columns.some(({ name }) => name === kolom)
      ? []
      : [fieldFault(`rijen[${at}].cellen[${cell}].kolom`, `moet een van deze zijn: ${columns.map(({ name }) => name).join(', ')}`)],
  );
