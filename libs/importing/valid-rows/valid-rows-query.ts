import { Inject, Optional } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Register } from '@peildatum/event-store';
import { type Actor, type Fault, systemIds } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { checkRows } from '../check-file.js';
import { asFormerly } from '../formerly.js';
import { IMPORT_KINDS } from '../import-command.js';
import type { ImportKinds } from '../import-kind.js';
import type { ImportRow } from '../import-row.js';
import type { ImportFile } from '../import-rows.js';
import { readRows, rootOf } from '../read-rows.js';
import { RegisteredStreams } from '../registered-streams.js';
import { keyOf, type PlacedFault } from '../row-place.js';
import { subjectsOf } from '../subjects.js';
import { type RestingRow, setAside } from './set-aside.js';
import { StreamsMeant } from './stream-meant.js';

/** A row that is not recorded, and why. */
export interface RefusedRow {
  readonly row: ImportRow;
  readonly faults: readonly Fault[];
}

export interface ValidRows {
  /** The same file, with the rows that can be recorded. A stream is in it whole, so their commands are those of the whole file. */
  readonly file: ImportFile;
  /** In the order of the file. */
  readonly refused: readonly RefusedRow[];
}

/** Asks which rows of a file can be recorded though others cannot; nothing is written. @throws PeildatumError as `TryImportQuery` */
export class ValidRowsQuery extends Query<ValidRows> {
  constructor(
    readonly file: ImportFile,
    readonly actor: Actor,
  ) {
    super();
  }
}

@QueryHandler(ValidRowsQuery)
export class ValidRowsHandler implements IQueryHandler<ValidRowsQuery> {
  constructor(
    private readonly register: Register,
    @Inject(IMPORT_KINDS) private readonly kinds: ImportKinds,
    @Optional() private readonly streams?: RegisteredStreams,
  ) {}

  async execute({ file, actor }: ValidRowsQuery): Promise<ValidRows> {
    assertMay(actor, 'import');
    const root = rootOf(file);
    const read = await readRows(file, this.kinds, root);
    const lines = await asFormerly(this.register, read.lines);
    const context = { actor, correlationId: systemIds.random() };
    const checked = await checkRows(this.register, subjectsOf(lines), root, context, () => undefined, {
      unread: read.unread,
      ...(this.streams && { streams: this.streams }),
    });
    const unreadable = ofEveryRow(file, new Set(lines.map(({ place }) => keyOf(place))), read.faults);
    const resting = new Map<string, RestingRow>(lines.map((line) => [keyOf(line.place), line]));
    const meant = new StreamsMeant(this.kinds, root);
    const rows = file.rows.map((row): RestingRow => {
      const { place } = row;
      const readable = resting.get(keyOf(place));
      if (readable !== undefined) return readable;
      const faults = (unreadable.get(keyOf(place)) ?? []).map(({ fault }) => fault);
      const stream = meant.of(row, faults);
      return stream === undefined ? { place } : { place, stream };
    });
    const aside = setAside(rows, { unreadable: [...unreadable.values()].flat(), refused: checked.faults });
    return {
      file: { ...file, rows: file.rows.filter(({ place }) => !aside.has(keyOf(place))) },
      refused: file.rows.flatMap((row) => {
        const faults = aside.get(keyOf(row.place));
        return faults === undefined ? [] : [{ row, faults }];
      }),
    };
  }
}

/** The faults of each row that cannot be read. Of a sheet that is no kind the first row has the fault of them all. */
function ofEveryRow(file: ImportFile, readable: ReadonlySet<string>, faults: readonly PlacedFault[]): Map<string, PlacedFault[]> {
  const found = new Map<string, PlacedFault[]>();
  for (const one of faults) found.set(keyOf(one.place), [...(found.get(keyOf(one.place)) ?? []), one]);
  const ofSheets = new Map(
    faults.flatMap(({ place, fault }) => ('sheet' in place && fault.code === 'IMPORT.SHEET' ? [[place.sheet, fault] as const] : [])),
  );
  for (const { place } of file.rows) {
    const key = keyOf(place);
    if (readable.has(key) || found.has(key) || !('sheet' in place)) continue;
    const fault = ofSheets.get(place.sheet);
    if (fault) found.set(key, [{ place, fault }]);
  }
  return found;
}
