import { Inject, Injectable } from '@nestjs/common';
import { Query } from '@nestjs/cqrs';
import type { ImportFile } from '@peildatum/importing';
import type { Actor, ClockRequest } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { ReadModels } from '@peildatum/projections';
import { type MergedFile, mergeFile } from './merge-file.js';
import { WORKSHEETS, type Worksheet } from './worksheet.js';

/** A werkblad that came back, and who sent it. */
export interface GivenWorksheet {
  readonly file: ImportFile;
  readonly actor: Actor;
  /** What who sent it may know of. */
  readonly reader: ClockRequest;
}

/** Asks something of a werkblad that came back; nothing is written. */
export abstract class WorksheetQuery<R> extends Query<R> implements GivenWorksheet {
  constructor(
    readonly file: ImportFile,
    readonly actor: Actor,
    readonly reader: ClockRequest,
  ) {
    super();
  }
}

/** Holds werkbladen that came back against what stands. */
@Injectable()
export class WorksheetMerging {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  /** @throws PeildatumError as `mergeFile`, and `RIGHTS.…` of who may take no file in */
  async merged({ file, actor, reader }: GivenWorksheet): Promise<MergedFile> {
    assertMay(actor, 'import');
    return await mergeFile(this.readModels, this.worksheets, file, reader);
  }
}
