import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type Answer,
  addDays,
  type CalendarDate,
  type ClockRequest,
  latest,
  type Page,
  type PageRequest,
  pageBy,
  sameName,
} from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import type { CommitmentCode, Lead } from '../domain/commitment.events.js';
import { addMonths } from '../domain/deadline.js';
import { type Occurrence, occurrencesOf, type Standing } from '../domain/milestones.js';
import { commitment } from './commitment.subject.js';

/** A milestone with the commitment that it is of. */
export interface MilestoneRow extends Occurrence {
  readonly commitment: CommitmentCode;
}

/** What of them is asked; what is absent does not filter. */
export interface MilestoneFilter {
  /** Due in this quarter: `2025-Q4`. */
  readonly quarter?: string | undefined;
  readonly standing?: Standing | undefined;
  /** Led by this party: its code, or as the source writes it. */
  readonly lead?: string | undefined;
  readonly agreement?: string | undefined;
}

/** The milestones of all commitments, in the order of their dates; those without one last. */
export class ListMilestonesQuery extends Query<Answer<Page<MilestoneRow>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly page: PageRequest,
    readonly filter: MilestoneFilter = {},
  ) {
    super();
  }
}

@QueryHandler(ListMilestonesQuery)
export class ListMilestonesHandler implements IQueryHandler<ListMilestonesQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, page, filter }: ListMilestonesQuery): Promise<Answer<Page<MilestoneRow>>> {
    return this.readModels.at({ ...clocks, uses: [commitment.projection] }, async (snapshot) => {
      const { validOn } = snapshot;
      const [from, until] = filter.quarter === undefined ? [null, validOn] : daysOf(filter.quarter);
      const rows = (await viewsAt(snapshot, commitment))
        .filter(({ agreement }) => filter.agreement === undefined || agreement === filter.agreement)
        .flatMap(({ code, withdrawn, told }) =>
          // What comes back is asked up to the end of the quarter that is asked.
          told
            .flatMap((each) => occurrencesOf(each, validOn, latest(until, validOn), withdrawn !== null))
            .map((each) => ({ ...each, commitment: code })),
        )
        .filter(
          ({ due, standing, lead }) =>
            (from === null || (due !== null && due >= from && due <= until)) &&
            (filter.standing === undefined || standing === filter.standing) &&
            (filter.lead === undefined || isLedBy(lead, filter.lead)),
        );
      return answered(
        snapshot,
        pageBy(
          rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
          placeOf,
          page,
        ),
      );
    });
  }
}

/** Whether a party leads, by its code or as the source writes it. */
export const isLedBy = ({ parties, text }: Lead, name: string): boolean =>
  parties.some((party) => sameName(party, name)) || (text ?? '').toLowerCase().includes(name.toLowerCase());

function daysOf(quarter: string): readonly [CalendarDate, CalendarDate] {
  const from = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01` as CalendarDate;
  return [from, addDays(addMonths(from, 3), -1)];
}

const placeOf = ({ due, commitment: code, key, period }: MilestoneRow): string =>
  `${due ?? 'zonder'} ${code} ${key.padStart(3, '0')} ${period ?? ''}`;
