import { Injectable } from '@nestjs/common';
import { type FrozenOf, FrozenReports } from '@peildatum/comparing';
import type { CalendarDate } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { audienceAt, type Report } from '@peildatum/reporting';
import { viewsByCode } from '@peildatum/subjects';
import { edition } from './edition.subject.js';
import { KeptFiles } from './kept-files.js';

/** The reports of frozen editions, as their files are kept. */
@Injectable()
export class FrozenReportsKept extends FrozenReports {
  constructor(
    private readonly readModels: ReadModels,
    private readonly kept: KeptFiles,
  ) {
    super();
  }

  /** A revision comes after what it revises: `2025-05-20` before `2025-05-20-h1`. */
  async of(peildatum: CalendarDate, reader: Parameters<FrozenReports['of']>[1]): Promise<FrozenOf | null> {
    const views = await this.readModels.at({ ...reader, uses: [edition.projection] }, (snapshot) => viewsByCode(snapshot, edition));
    const inside = audienceAt(reader) === 'bo';
    for (const { code, frozen, withdrawn } of [...views.values()].sort((a, b) => (a.code < b.code ? -1 : 1))) {
      if (frozen === null || withdrawn !== null || frozen.clocks.validOn !== peildatum || (frozen.audience === 'bo' && !inside)) continue;
      const json = frozen.files.find(({ mediaType }) => mediaType === 'application/json');
      const bytes = json ? await this.kept.find(json.sha256) : null;
      if (bytes !== null) return { editie: code, report: JSON.parse(bytes.toString('utf8')) as Report };
    }
    return null;
  }
}
