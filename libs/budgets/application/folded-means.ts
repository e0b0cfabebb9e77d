import type { EventLog } from '@peildatum/event-store';
import { amsterdamDate, type CalendarDate, type Clock, type RecordedEvent } from '@peildatum/kernel';
import { foldDossier, isDossierStream, sectorAmountsOf } from '@peildatum/plans';
import { budgetStream, TRANSFORMATION_MEANS } from '../domain/budget.events.js';
import { foldBudget } from '../domain/budget.fold.js';
import { type Means, MeansWatch } from './means.js';
import { OneAtATime } from './one-at-a-time.js';
import { takenByPlans } from './plan-claims.js';

/** Of a log that this process alone writes to: without a database, by a fold of the whole log. */
export class FoldedMeans extends MeansWatch {
  private readonly queue = new OneAtATime();

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  alone<T>(work: (look: () => Promise<Means>) => Promise<T>): Promise<T> {
    return this.queue.run(() => work(() => this.look()));
  }

  private async look(): Promise<Means> {
    const streams = new Map<string, RecordedEvent[]>();
    for await (const event of this.log.replay()) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    return meansOf(streams, amsterdamDate(this.clock.now()));
  }
}

function meansOf(streams: ReadonlyMap<string, readonly RecordedEvent[]>, today: CalendarDate): Means {
  const dossiers = [...streams].flatMap(([stream, events]) => (isDossierStream(stream) ? (foldDossier(events, today) ?? []) : []));
  const plans = dossiers.flatMap((dossier) => dossier.plans);
  const kpis = dossiers.flatMap((dossier) => dossier.kpis);
  const budget = foldBudget(streams.get(budgetStream(TRANSFORMATION_MEANS)) ?? [], today);
  return { budget, taken: takenByPlans(plans, sectorAmountsOf(kpis)), today };
}
