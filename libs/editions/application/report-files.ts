import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ReadModels } from '@peildatum/projections';
import { bytesOf, Drawings, MakeReportQuery, REPORT_FORMAT_WORDS, REPORT_FORMATS } from '@peildatum/reporting';
import type { FrozenReport } from '../domain/edition.view.js';
import { clocksOfFrozen } from './frozen-clocks.query.js';

/** What decides the bytes of a report, but for its template. */
export type Asked = Pick<FrozenReport, 'clocks' | 'embargoes' | 'countedObject'>;

export interface ReportFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Makes the files of an edition; asked for the same with the same template, it makes the same. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: QueryBus,
    private readonly drawings: Drawings,
  ) {}

  async made({ clocks, embargoes, countedObject }: Asked): Promise<readonly ReportFile[]> {
    const asked = await clocksOfFrozen(this.readModels, { clocks, embargoes });
    // One report in every form: to compose it again for each would take as long again.
    const { value: report } = await this.queries.execute(new MakeReportQuery(asked, { countedObject }));
    const files: ReportFile[] = [];
    for (const format of REPORT_FORMAT_WORDS) {
      const bytes = await bytesOf(this.drawings, report, format);
      files.push({ mediaType: REPORT_FORMATS[format].mediaType, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
    return files;
  }
}
