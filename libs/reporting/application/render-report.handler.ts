import { availableParallelism } from 'node:os';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Answer, type ClockRequest, canonicalJson } from '@peildatum/kernel';
import { answered, ReadModels, Turns } from '@peildatum/projections';
import { audienceAt } from '../domain/audience.js';
import { Drawings } from '../rendering/drawings.js';
import { RenderReportQuery, type Rendition, type Wanted } from './render-report.query.js';
import { Renditions } from './renditions.js';
import { REPORT_READ, REPORT_USES, reportAt } from './report-at.js';
import { reportKey } from './report-key.js';

/**
 * One core is left to who writes, and the others wait before they read anything: more at once would be ready no sooner, hold as many
 * reports in memory, and take the database from who writes.
 */
const LIMITS = { atOnce: Math.max(1, availableParallelism() - 1), waiting: 300, patience: 30_000 };

/** Answers from what was made before, or makes it. Rights and embargo were judged before: they are in the clocks. */
@QueryHandler(RenderReportQuery)
export class RenderReportHandler implements IQueryHandler<RenderReportQuery> {
  private readonly renditions = new Renditions();
  private readonly turns = new Turns(LIMITS);

  constructor(
    private readonly readModels: ReadModels,
    private readonly drawings: Drawings,
  ) {}

  /** What it reads at a key may be newer than the key, never older; and nobody comes by an older key again. */
  async execute({ clocks, wanted }: RenderReportQuery): Promise<Answer<Rendition>> {
    const keyed = () =>
      this.readModels.at({ ...clocks, uses: REPORT_USES }, async (snapshot) =>
        answered(snapshot, reportKey(snapshot, clocks.withheld, wanted)),
      );
    const { has: _, ...which } = wanted;
    const { clocks: resolved, value: key } = await this.readModels.whileUnmoved(clocks, `report ${canonicalJson(which)}`, keyed);
    const { withheld, signal } = clocks;
    const { validOn, volgnummer } = resolved;
    const asked = { validOn, volgnummer, ...(withheld && { withheld }), ...(signal && { signal }) };
    const make = () => this.turns.during(() => this.make(asked, wanted), signal);
    return { clocks: resolved, value: await this.renditions.of(key, make, wanted.has) };
  }

  /** The snapshot is given back before anything is composed: that holds no connection. */
  private async make(clocks: ClockRequest, { format, countedObject, marked, part = 'geheel' }: Wanted): Promise<Buffer> {
    const input = await this.readModels.at({ ...clocks, ...REPORT_READ }, reportAt);
    return this.drawings.of({
      input,
      options: { countedObject, marked, audience: audienceAt(clocks), controls: part !== 'samenvatting' },
      format,
      part,
    });
  }
}
