import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ReadModels } from '@peildatum/projections';
import { audienceAt, Drawings, REPORT_FORMAT_WORDS, REPORT_FORMATS, REPORT_READ, rendererOf, reportAt } from '@peildatum/reporting';
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
    private readonly drawings: Drawings,
  ) {}

  /** @param formats default: every one */
  async made({ clocks, embargoes, countedObject }: Asked, formats = REPORT_FORMAT_WORDS): Promise<readonly ReportFile[]> {
    const asked = await clocksOfFrozen(this.readModels, { clocks, embargoes });
    // Every form is made of what was read once.
    const input = await this.readModels.at({ ...asked, ...REPORT_READ }, reportAt);
    const options = { countedObject, audience: audienceAt(asked) };
    const files: ReportFile[] = [];
    for (const format of formats) {
      const bytes = await this.drawings.of({ input, options, format });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      files.push({ mediaType: REPORT_FORMATS[format].mediaType, bytes, sha256, renderer: rendererOf(format) });
    }
    return files;
  }
}
