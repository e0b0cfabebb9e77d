import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Answer, type CalendarDate, type ClockRequest, latest, type Page, type PageRequest, pageBy } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import type { CommitmentView } from '../domain/commitment.view.js';
import { type Occurrence, occurrencesOf } from '../domain/milestones.js';
import { commitment } from './commitment.subject.js';

/** A milestone with the commitment that it is of. */
export interface MilestoneRow extends Occurrence {
  readonly commitment: Pick<CommitmentView, 'code' | 'title' | 'agreement'>;
}

/** The milestones of all commitments, in the order of their dates; those without one last. */
export class ListMilestonesQuery extends Query<Answer<Page<MilestoneRow>>> {
  constructor(
    readonly clocks: ClockRequest,
    readonly page: PageRequest,
    readonly isAsked: (row: MilestoneRow) => boolean = () => true,
    /** Up to which day those that come back are asked. Default: that of the clocks. */
    readonly until: CalendarDate | null = null,
  ) {
    super();
  }
}

@QueryHandler(ListMilestonesQuery)
export class ListMilestonesHandler implements IQueryHandler<ListMilestonesQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, page, isAsked, until }: ListMilestonesQuery): Promise<Answer<Page<MilestoneRow>>> {
    return this.readModels.at({ ...clocks, uses: [commitment.projection] }, async (snapshot) => {
      const { validOn } = snapshot;
      const last = until === null ? validOn : latest(until, validOn);
      const rows = (await viewsAt(snapshot, commitment)).flatMap(({ code, title, agreement, withdrawn, told }) =>
        told
          .flatMap((each) => occurrencesOf(each, validOn, last, withdrawn !== null))
          .map((each): MilestoneRow => ({ ...each, commitment: { code, title, agreement } })),
      );
      const asked = rows.filter(isAsked).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
      return answered(snapshot, pageBy(asked, placeOf, page));
    });
  }
}

const placeOf = ({ due, commitment: { code }, key, period }: MilestoneRow): string =>
  `${due ?? 'zonder'} ${code} ${key.padStart(3, '0')} ${period ?? ''}`;
