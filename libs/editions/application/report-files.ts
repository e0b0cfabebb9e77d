import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { withheldThen } from '@peildatum/publications';
import { RenderReportQuery } from '@peildatum/reporting';
import type { FrozenReport } from '../domain/edition.view.js';

/** What decides the bytes of a report, but for its template. */
export type Asked = Pick<FrozenReport, 'clocks' | 'embargoes' | 'countedObject'>;

export interface ReportFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

const FORMATS = { 'application/json': 'json', 'text/html': 'html' } as const;

/** Makes the files of an edition; asked for the same with the same template, it makes the same. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: QueryBus,
  ) {}

  async made(made: Asked): Promise<readonly ReportFile[]> {
    const { countedObject } = made;
    const asked = await this.clocksOf(made);
    const files: ReportFile[] = [];
    for (const [mediaType, format] of Object.entries(FORMATS)) {
      const { value } = await this.queries.execute(new RenderReportQuery(asked, { format, countedObject }));
      if (value.bytes === null) throw new TypeError('a report that nobody has was not made');
      files.push({ mediaType, bytes: value.bytes, sha256: value.digest });
    }
    return files;
  }

  /** The clocks of what is frozen, for its audience: what is withheld is judged as it was then. */
  async clocksOf({ clocks, embargoes }: Asked): Promise<ClockRequest> {
    const withheld = embargoes && (await withheldThen(this.readModels, embargoes.judgedOn as CalendarDate, embargoes.judgedAt));
    return { validOn: clocks.validOn as CalendarDate, volgnummer: clocks.volgnummer, ...(withheld && { withheld }) };
  }
}
