import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ReadModels } from '@peildatum/projections';
import { REPORT_FORMAT_WORDS, REPORT_FORMATS, RenderReportQuery, rendererOf } from '@peildatum/reporting';
import type { FrozenReport } from '../domain/edition.view.js';
import { clocksOfFrozen } from './frozen-clocks.query.js';

/** What decides the bytes of a report, but for its template. */
export type Asked = Pick<FrozenReport, 'clocks' | 'embargoes' | 'countedObject'>;

export interface ReportFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  /** Which set it, with its version; null where the template alone decides its bytes. */
  readonly renderer: string | null;
}

/** Makes the files of an edition; asked for the same with the same template, it makes the same. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: QueryBus,
  ) {}

  /** @param formats default: every one */
  async made({ clocks, embargoes, countedObject }: Asked, formats = REPORT_FORMAT_WORDS): Promise<readonly ReportFile[]> {
    const asked = await clocksOfFrozen(this.readModels, { clocks, embargoes });
    const files: ReportFile[] = [];
    for (const format of formats) {
      const { value } = await this.queries.execute(new RenderReportQuery(asked, { format, countedObject }));
      if (value.bytes === null) throw new TypeError('a report that nobody has was not made');
      files.push({ mediaType: REPORT_FORMATS[format].mediaType, bytes: value.bytes, sha256: value.digest, renderer: rendererOf(format) });
    }
    return files;
  }
}
