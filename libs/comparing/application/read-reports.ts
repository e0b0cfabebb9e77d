import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { ClockRequest, ResolvedClocks } from '@peildatum/kernel';
import { ReadModels, Turns } from '@peildatum/projections';
import type { Audience } from '@peildatum/publications';
import { audienceAt, composeReport, REPORT_READ, type Report, type ReportOptions, reportAt } from '@peildatum/reporting';
import { type ActionStanding, actionProjection, standingsAt } from '@peildatum/thematafels';
import { type Reading, readingOf, readingOfKept } from '../domain/reading.js';

/** A report as far as it is compared. */
export interface ReportAtClocks {
  readonly clocks: ResolvedClocks;
  readonly audience: Audience;
  readonly reading: Reading;
  readonly actions: readonly ActionStanding[];
}

export type CountedIn = Pick<ReportOptions, 'countedObject'>;

/** One question makes many reports, one after the other: half of the cores go on answering the rest. */
const LIMITS = { atOnce: Math.max(1, Math.floor(availableParallelism() / 2)), waiting: 50, patience: 30_000 };

/** Makes the reports that a comparison or a series is made of. */
@Injectable()
export class ReadReports {
  private readonly turns = new Turns(LIMITS);

  constructor(private readonly readModels: ReadModels) {}

  /** @throws PeildatumError `READ.TOO_MANY`, `READ.ABANDONED` */
  during<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.turns.during(work, signal);
  }

  at(clocks: ClockRequest, options: CountedIn): Promise<ReportAtClocks> {
    const audience = audienceAt(clocks);
    return this.readModels.at({ ...clocks, ...REPORT_READ }, async (snapshot) => {
      const input = await reportAt(snapshot);
      return {
        clocks: clocksOf(snapshot),
        audience,
        reading: readingOf(composeReport(input, { ...options, audience, controls: false })),
        actions: input.actions,
      };
    });
  }

  /** A report that was kept has its figures: of its clocks the actions alone are asked. */
  kept(report: Report, clocks: ClockRequest): Promise<ReportAtClocks> {
    return this.readModels.at({ ...clocks, uses: [actionProjection] }, async (snapshot) => ({
      clocks: clocksOf(snapshot),
      audience: audienceAt(clocks),
      reading: readingOfKept(report),
      actions: await standingsAt(snapshot),
    }));
  }
}

const clocksOf = ({ validOn, volgnummer, knownAt, lastEventId, provisional }: ResolvedClocks): ResolvedClocks => ({
  validOn,
  volgnummer,
  knownAt,
  lastEventId,
  provisional,
});

/** Who reads: what is withheld from it, and whether it is still there. */
export type Reader = Pick<ClockRequest, 'withheld' | 'signal'>;

export const readerOf = ({ withheld, signal }: ClockRequest): Reader => ({ ...(withheld && { withheld }), ...(signal && { signal }) });
