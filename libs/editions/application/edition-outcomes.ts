import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { acknowledgedIn, type CheckOutcomes, CheckReportQuery } from '@peildatum/checks';
import { governanceAt, governanceProjection } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import type { Audience } from '@peildatum/publications';
import { type CountedObject, countedObjectOf, TEMPLATE_VERSION } from '@peildatum/reporting';
import { viewsByCode } from '@peildatum/subjects';
import type { CheckedFact } from '../domain/checked.js';
import type { EditionCode } from '../domain/edition.events.js';
import type { Acknowledgement, FrozenReport } from '../domain/edition.view.js';
import type { ManifestContents } from '../domain/manifest.js';
import { edition } from './edition.subject.js';
import { erkenningen } from './edition-checks.query.js';
import { foundIn } from './found-in.js';
import { clocksOfFrozen } from './frozen-clocks.query.js';

/** Which report of an edition is asked for. */
export interface AskedReport {
  /** Default: the peildatum of the edition. */
  readonly validOn?: CalendarDate | undefined;
  /** Default: the head of the log. */
  readonly volgnummer?: number | undefined;
  readonly audience: Audience;
  /** Default: what the edition of the report says. */
  readonly countedObject?: CountedObject | undefined;
  /** The day and the end of the log by which embargoes are judged, of what is not for the BO. Default: today, and the head of the log. */
  readonly embargoes?: NonNullable<ManifestContents['embargoes']>;
}

/** The report that is asked for, with all that decides it. */
export type ReportToMake = Pick<FrozenReport, 'clocks' | 'embargoes' | 'countedObject' | 'audience' | 'templateVersion'>;

/** What the checks find in the report of an edition, beside what was acknowledged of it. */
export interface EditionOutcomes {
  readonly made: ReportToMake;
  readonly outcomes: CheckOutcomes;
  readonly acknowledged: readonly Acknowledgement[];
  /** As the edition keeps it. */
  readonly checked: CheckedFact;
}

/** Looks at the report of an edition that is still open with every check. */
@Injectable()
export class EditionChecks {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: QueryBus,
  ) {}

  async of(
    code: EditionCode,
    asked: AskedReport,
    { peildatum, today }: { readonly peildatum: CalendarDate; readonly today: CalendarDate },
  ): Promise<EditionOutcomes> {
    const { audience, validOn = peildatum } = asked;
    const { head, acknowledged } = await this.standing(code);
    const clocks = { validOn, volgnummer: asked.volgnummer ?? head };
    const countedObject = asked.countedObject ?? (await this.countedIn(clocks));
    const embargoes = audience === 'bo' ? null : (asked.embargoes ?? { judgedOn: today, judgedAt: head });
    const query = new CheckReportQuery(await clocksOfFrozen(this.readModels, { clocks, embargoes }), { countedObject });
    const outcomes = acknowledgedIn(await this.queries.execute(query), code, erkenningen(acknowledged));
    const made = { clocks, audience, embargoes, countedObject, templateVersion: TEMPLATE_VERSION };
    return {
      made,
      outcomes,
      acknowledged,
      checked: { type: 'EditionChecked', validFrom: today, data: { ...made, ...foundIn(outcomes) } },
    };
  }

  /** What the report counts at these clocks, for what is recorded is what it was and never what it would be. */
  private countedIn(clocks: FrozenReport['clocks'] & { readonly validOn: CalendarDate }): Promise<CountedObject> {
    return this.readModels.at({ ...clocks, uses: [governanceProjection] }, async (snapshot) =>
      countedObjectOf(await governanceAt(snapshot)),
    );
  }

  private standing(code: EditionCode): Promise<{ readonly head: number; readonly acknowledged: readonly Acknowledgement[] }> {
    return this.readModels.at({ uses: [edition.projection] }, async (snapshot) => {
      const view = (await viewsByCode(snapshot, edition, [code])).get(code);
      return { head: snapshot.volgnummer, acknowledged: view?.acknowledged ?? [] };
    });
  }
}
