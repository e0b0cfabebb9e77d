import { availableParallelism } from 'node:os';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EventLog } from '@peildatum/event-store';
import { type FigureKey, figureKeyOf } from '@peildatum/figures';
import { type Answer, type NameOfType, namedBy } from '@peildatum/kernel';
import { answered, ReadModels, type Snapshot, Turns } from '@peildatum/projections';
import { REPORT_READ, type ReportInput } from '@peildatum/reporting';
import { explain } from '../domain/explain.js';
import type { Explanation } from '../domain/explanation.js';
import type { Behind, Making, Of } from '../domain/making.js';
import { makingsOf } from '../domain/making-of.js';
import { eventsOf } from './events-of.js';
import { DEFAULT_EVENTS, type EventPage, ExplainFigureQuery, MOST_EVENTS } from './explain-figure.query.js';
import { datesOf, factsOf } from './facts-of.js';
import { KeptReports } from './kept-reports.js';
import { historyBehind } from './read-behind.js';

/** An explanation may make a report, and leaves a core to who writes. */
const LIMITS = { atOnce: Math.max(1, availableParallelism() - 1), waiting: 300, patience: 30_000 };

@QueryHandler(ExplainFigureQuery)
export class ExplainFigureHandler implements IQueryHandler<ExplainFigureQuery> {
  private readonly turns = new Turns(LIMITS);
  private readonly reports = new KeptReports();

  constructor(
    private readonly readModels: ReadModels,
    private readonly log: EventLog,
  ) {}

  async execute({ key: typed, clocks, options, events }: ExplainFigureQuery): Promise<Answer<Explanation>> {
    const key = figureKeyOf(typed);
    const nameOf = namedBy(this.log.codec.definitions);
    const work = () =>
      this.readModels.at({ ...clocks, ...REPORT_READ }, async (snapshot) => {
        const { input, report, controls } = await this.reports.at(snapshot, clocks, options);
        const of = makingsOf(await factsOf(snapshot, [key], input));
        const { said, making } = explain(key, report, of, controls);
        return answered(snapshot, {
          ...said,
          ...(await pageOf({ snapshot, nameOf }, making === null ? [] : behindOf(making, of), input, events)),
        });
      });
    return await this.turns.during(work, clocks.signal);
  }
}

/** What is behind a figure itself; of one that is made of others alone, what is behind those. */
function behindOf(making: Making, of: Of, seen: Set<FigureKey> = new Set()): Behind[] {
  if (making.counted !== null || making.formula === null) return [...making.behind];
  const terms = making.formula.terms.filter(({ key }) => !seen.has(key));
  for (const { key } of terms) seen.add(key);
  return [...making.behind, ...terms.flatMap(({ key }) => ofTerm(of(key), of, seen))];
}

const ofTerm = (making: Making | undefined, of: Of, seen: Set<FigureKey>): Behind[] => (making ? behindOf(making, of, seen) : []);

async function pageOf(
  { snapshot, nameOf }: { readonly snapshot: Snapshot; readonly nameOf: NameOfType },
  behind: readonly Behind[],
  input: ReportInput,
  { after = 0, limit = DEFAULT_EVENTS }: EventPage,
): Promise<Pick<Explanation, 'gebeurtenissen' | 'laatste'>> {
  const { volgnummers, last, standsOf } = await historyBehind(snapshot, behind, datesOf(input));
  const first = volgnummers.findIndex((volgnummer) => volgnummer > after);
  const page = first === -1 ? [] : volgnummers.slice(first, first + Math.min(Math.max(1, limit), MOST_EVENTS));
  const latest = last === null ? [] : [last];
  const stands = standsOf([...page, ...latest]);
  const told = await eventsOf(
    snapshot,
    [...page, ...latest].flatMap((volgnummer) => stands.get(volgnummer) ?? []),
    nameOf,
  );
  const items = told.slice(0, page.length);
  return {
    gebeurtenissen: {
      aantal: volgnummers.length,
      items,
      volgende: page.at(-1) === volgnummers.at(-1) ? null : (page.at(-1) ?? null),
    },
    laatste: told.at(page.length) ?? null,
  };
}
