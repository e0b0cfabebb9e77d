import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { governanceProjection, type NamedEdition, reportEditionsAt } from '@peildatum/governance';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import type { EditionCode } from '../domain/edition.events.js';
import type { EditionView } from '../domain/edition.view.js';
import { edition } from './edition.subject.js';

/** An edition, as a mark on the line of time. */
export interface EditionMark {
  readonly peildatum: CalendarDate;
  /** `Q2 2025`; its peildatum where nobody named it. */
  readonly name: string;
  /** Null: the report knows its name, and nobody opened it. */
  readonly code: EditionCode | null;
  /** With what was known at which volgnummer its report was frozen; null: it was not, or not for who asks. */
  readonly frozenAt: number | null;
}

/** Every edition that is known at the clocks, by its peildatum: of several of one peildatum the last that was opened. */
export class EditionMarksQuery extends Query<readonly EditionMark[]> {
  constructor(readonly clocks: ClockRequest) {
    super();
  }
}

@QueryHandler(EditionMarksQuery)
export class EditionMarksHandler implements IQueryHandler<EditionMarksQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks }: EditionMarksQuery): Promise<readonly EditionMark[]> {
    const uses = [edition.projection, governanceProjection];
    return this.readModels.whileUnmoved(clocks, 'edition marks', () =>
      this.readModels.at({ ...clocks, uses }, async (snapshot) =>
        marksOf(await reportEditionsAt(snapshot), await viewsAt(snapshot, edition), clocks.withheld === undefined),
      ),
    );
  }
}

function marksOf(named: readonly NamedEdition[], opened: readonly EditionView[], isInside: boolean): readonly EditionMark[] {
  const marks = new Map<CalendarDate, EditionMark>(
    named.map(({ peildatum, label }) => [peildatum, { peildatum, name: label, code: null, frozenAt: null }]),
  );
  for (const { code, peildatum, frozen } of opened) {
    const isTold = frozen !== null && (isInside || frozen.audience !== 'bo');
    const name = marks.get(peildatum)?.name ?? peildatum;
    marks.set(peildatum, { peildatum, name, code, frozenAt: isTold ? frozen.clocks.volgnummer : null });
  }
  return [...marks.values()].sort((a, b) => (a.peildatum < b.peildatum ? -1 : 1));
}
