import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Completeness, completenessOf, editorial } from '@peildatum/editorial';
import { governanceAt, governanceProjection } from '@peildatum/governance';
import type { Answer, CalendarDate, ClockRequest } from '@peildatum/kernel';
import { monitor } from '@peildatum/monitoring';
import { snelleToetsProjection, toetsStandingsAt } from '@peildatum/plans';
import { answered, onDate, ReadModels, type Snapshot } from '@peildatum/projections';
import { viewsAt, viewsByCode } from '@peildatum/subjects';
import { thematafelProjection, thematafelsAt } from '@peildatum/thematafels';
import type { EditionCode } from '../domain/edition.events.js';
import { type EditionView, withoutBo } from '../domain/edition.view.js';
import { edition } from './edition.subject.js';

/** What of an edition is there, and what its checks found. */
export type EditionCompleteness = Completeness & { readonly checked: EditionView['checked'] };

/** How complete an edition is on a date: what its peildatum asks of whom, and what is there. @throws `EDITION.NOT_FOUND` */
export class GetCompletenessQuery extends Query<Answer<EditionCompleteness>> {
  constructor(
    readonly code: EditionCode,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}

/** What the completeness of an edition is read from. */
export const COMPLETENESS_USES = [
  edition.projection,
  editorial.projection,
  governanceProjection,
  thematafelProjection,
  snelleToetsProjection,
  monitor.projection,
];

@QueryHandler(GetCompletenessQuery)
export class GetCompletenessHandler implements IQueryHandler<GetCompletenessQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetCompletenessQuery): Promise<Answer<EditionCompleteness>> {
    return this.readModels.at({ ...clocks, uses: COMPLETENESS_USES }, async (snapshot) => {
      const view = (await viewsByCode(snapshot, edition, [code])).get(code);
      if (view === undefined) throw edition.notFound(code);
      const { checked } = clocks.withheld === undefined ? view : withoutBo(view);
      return answered(snapshot, { ...(await completenessAt(snapshot, view.peildatum)), checked });
    });
  }
}

/** Who delivers that is asked of. Of another nothing is read, and nothing is said. */
export type Deliverers = 'insurers' | 'owners';
const ALL: readonly Deliverers[] = ['insurers', 'owners'];

/** What was delivered is read on the date that is asked of; who has something to deliver, and for which meeting, at the peildatum. */
export async function completenessAt(snapshot: Snapshot, peildatum: CalendarDate, of: readonly Deliverers[] = ALL): Promise<Completeness> {
  const then = onDate(snapshot, peildatum);
  const [views, governance, tafels, toetsen, monitors] = await Promise.all([
    viewsByCode(snapshot, editorial, [peildatum]),
    governanceAt(then),
    thematafelsAt(snapshot),
    of.includes('insurers') ? toetsStandingsAt(then) : [],
    of.includes('owners') ? viewsAt(then, monitor) : [],
  ]);
  const insurers = toetsen.flatMap(({ insurer }) => insurer ?? []);
  const owners = monitors.flatMap(({ owner, indicators }) => [
    owner,
    ...indicators.flatMap(({ ended, definition }) => (ended === null ? [definition.owner] : [])),
  ]);
  const expected = {
    peildatum,
    on: snapshot.validOn,
    boardMeetsOn: governance.edition?.peildatum === peildatum ? governance.edition.boardMeetsOn : null,
    tafels: tafels.map(({ letter, name, confirmed }) => ({ letter, name, confirmed: confirmed.includes(peildatum) })),
    insurers: [...new Set(insurers)],
    withoutInsurer: toetsen.filter(({ insurer }) => insurer === null).length,
    owners: [...new Set(owners)],
  };
  return completenessOf(expected, views.get(peildatum) ?? null);
}
