import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { ClockRequest, ResolvedClocks } from '@peildatum/kernel';
import { ReadModels, Turns } from '@peildatum/projections';
import type { Audience } from '@peildatum/publications';
import { audienceAt, composeReport, REPORT_READ, type ReportOptions, reportAt } from '@peildatum/reporting';
import type { ActionStanding } from '@peildatum/thematafels';
import { type Reading, readingOf } from '../domain/reading.js';

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
      const { validOn, volgnummer, knownAt, lastEventId, provisional } = snapshot;
      return {
        clocks: { validOn, volgnummer, knownAt, lastEventId, provisional },
        audience,
        reading: readingOf(composeReport(input, { ...options, audience })),
        actions: input.actions,
      };
    });
  }
}

/** Who reads: what is withheld from it, and whether it is still there. */
export type Reader = Pick<ClockRequest, 'withheld' | 'signal'>;

export const readerOf = ({ withheld, signal }: ClockRequest): Reader => ({ ...(withheld && { withheld }), ...(signal && { signal }) });
