import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { acknowledgedIn, CheckReportQuery, unacknowledged } from '@peildatum/checks';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { governanceAt, governanceProjection } from '@peildatum/governance';
import type { CalendarDate, Uuid } from '@peildatum/kernel';
import { assertRoleMay, mayTell } from '@peildatum/platform';
import { ReadModels } from '@peildatum/projections';
import type { Audience } from '@peildatum/publications';
import { type CountedObject, countedObjectOf, type ReportFormatWord, TEMPLATE_VERSION } from '@peildatum/reporting';
import { viewsByCode } from '@peildatum/subjects';
import type { EditionCode, EditionEvent } from '../domain/edition.events.js';
import { assertAcknowledged, openedToFreeze, tellEdition } from '../domain/edition.rules.js';
import type { Acknowledgement, FrozenReport } from '../domain/edition.view.js';
import { type ManifestContents, manifestOf } from '../domain/manifest.js';
import { edition } from './edition.subject.js';
import { erkenningen } from './edition-checks.query.js';
import { clocksOfFrozen } from './frozen-clocks.query.js';
import { KeptFiles } from './kept-files.js';
import { type Asked, ReportFiles } from './report-files.js';

/** What is asked of the report to freeze. */
export interface FreezeRequest {
  /** Default: the peildatum of the edition. */
  readonly validOn?: CalendarDate | undefined;
  /** Default: the head of the log. */
  readonly volgnummer?: number | undefined;
  readonly audience: Audience;
  /** Default: what the edition of the report says. */
  readonly countedObject?: CountedObject | undefined;
  /** Default: every one that there is. */
  readonly formats?: readonly ReportFormatWord[];
  /** The day and the end of the log by which embargoes are judged, of what is not for the BO. Default: today, and the head of the log. */
  readonly embargoes?: NonNullable<ManifestContents['embargoes']>;
}

/** Makes the report of an edition, keeps its bytes, and records that they are the edition's for ever. */
export class FreezeEditionCommand extends Command<WriteResult> {
  constructor(
    readonly code: EditionCode,
    readonly asked: FreezeRequest,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Nothing of another stream decides on it. */
const NOTHING_BESIDE = { known: () => false, published: () => false, check: () => false };

@CommandHandler(FreezeEditionCommand)
export class FreezeEditionHandler implements ICommandHandler<FreezeEditionCommand> {
  constructor(
    private readonly register: Register,
    private readonly readModels: ReadModels,
    private readonly reports: ReportFiles,
    private readonly kept: KeptFiles,
    private readonly queries: QueryBus,
  ) {}

  /** The files come first and the event after them: what breaks off leaves bytes that no event names, and never an event without its bytes. */
  async execute({ code, asked, context }: FreezeEditionCommand): Promise<WriteResult> {
    assertRoleMay(context.actor, 'freeze-edition');
    const stream = edition.streams.of(code);
    const { timeline, today, commands } = await this.register.look<EditionEvent>(stream, context.actor);
    if (commands.has(context.commandId)) return await this.register.write(stream, () => [], context);
    const { peildatum, revisionOf } = openedToFreeze(code, timeline);
    const contents = await this.contentsOf(code, asked, { peildatum: peildatum as CalendarDate, today });
    const manifest = await this.kept.keep(manifestOf({ code, peildatum, revisionOf }, contents));
    const fact: EditionEvent = { type: 'ReportFrozen', validFrom: today, data: { ...contents, manifest } };
    return await this.register.write(
      stream,
      tellEdition(code, fact, NOTHING_BESIDE),
      context,
      mayTell(edition.rights, context.actor, fact),
    );
  }

  /** What the report counts at these clocks, for what is recorded is what it was and never what it would be. */
  private countedIn(clocks: FrozenReport['clocks'] & { readonly validOn: CalendarDate }): Promise<CountedObject> {
    return this.readModels.at({ ...clocks, uses: [governanceProjection] }, async (snapshot) =>
      countedObjectOf(await governanceAt(snapshot)),
    );
  }

  /** What does not agree in the report as it is frozen must be acknowledged before anything is kept of it. */
  private async contentsOf(
    code: EditionCode,
    asked: FreezeRequest,
    { peildatum, today }: { readonly peildatum: CalendarDate; readonly today: CalendarDate },
  ): Promise<ManifestContents> {
    const { audience, validOn = peildatum } = asked;
    const { head, acknowledged } = await this.standing(code);
    const clocks = { validOn, volgnummer: asked.volgnummer ?? head };
    const countedObject = asked.countedObject ?? (await this.countedIn(clocks));
    const made = {
      clocks,
      embargoes: audience === 'bo' ? null : (asked.embargoes ?? { judgedOn: today, judgedAt: head }),
      countedObject,
    };
    const checks = await this.checked({ code, audience }, made, acknowledged);
    const files = await this.reports.made(made, asked.formats);
    for (const { bytes } of files) await this.kept.keep(bytes);
    return {
      ...made,
      audience,
      templateVersion: TEMPLATE_VERSION,
      checks,
      files: files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length })),
    };
  }

  private standing(code: EditionCode): Promise<{ readonly head: number; readonly acknowledged: readonly Acknowledgement[] }> {
    return this.readModels.at({ uses: [edition.projection] }, async (snapshot) => {
      const view = (await viewsByCode(snapshot, edition, [code])).get(code);
      return { head: snapshot.volgnummer, acknowledged: view?.acknowledged ?? [] };
    });
  }

  /** What was acknowledged of what does not agree in this very report: of what agrees for its readers nothing is told to them. */
  private async checked(
    { code, audience }: { readonly code: EditionCode; readonly audience: Audience },
    made: Asked,
    acknowledged: readonly Acknowledgement[],
  ): Promise<ManifestContents['checks']> {
    const query = new CheckReportQuery(await clocksOfFrozen(this.readModels, made), { countedObject: made.countedObject });
    const outcomes = acknowledgedIn(await this.queries.execute(query), code, erkenningen(acknowledged));
    assertAcknowledged(code, unacknowledged(outcomes), audience);
    const wrong = new Set(outcomes.uitkomsten.flatMap(({ code: check, erkenning }) => (erkenning === null ? [] : [check])));
    return acknowledged.flatMap(({ check, event }) => (wrong.has(check) ? [{ check, event: event as Uuid }] : []));
  }
}
