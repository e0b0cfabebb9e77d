import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { unacknowledged } from '@peildatum/checks';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { Uuid } from '@peildatum/kernel';
import { mayTell } from '@peildatum/platform';
import type { ReportFormatWord } from '@peildatum/reporting';
import { assertStillSo, type FrozenFact, freezeChecked, lastChecked } from '../domain/checked.js';
import type { EditionCode } from '../domain/edition.events.js';
import { assertAcknowledged } from '../domain/edition.rules.js';
import { type ManifestContents, manifestOf } from '../domain/manifest.js';
import { edition } from './edition.subject.js';
import { type AskedReport, EditionChecks, type EditionOutcomes } from './edition-outcomes.js';
import { KeptFiles } from './kept-files.js';
import { openReport } from './open-report.js';
import { ReportFiles } from './report-files.js';

/** What is asked of the report to freeze. */
export interface FreezeRequest extends AskedReport {
  /** Default: every one that there is. */
  readonly formats?: readonly ReportFormatWord[];
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

@CommandHandler(FreezeEditionCommand)
export class FreezeEditionHandler implements ICommandHandler<FreezeEditionCommand> {
  constructor(
    private readonly register: Register,
    private readonly checks: EditionChecks,
    private readonly reports: ReportFiles,
    private readonly kept: KeptFiles,
  ) {}

  /** The files come first and the event after them: what breaks off leaves bytes that no event names, and never an event without its bytes. */
  async execute({ code, asked, context }: FreezeEditionCommand): Promise<WriteResult> {
    const stream = edition.streams.of(code);
    const open = await openReport(this.register, this.checks, 'freeze-edition', { code, asked, context });
    if (open === null) return await this.register.write(stream, () => [], context);
    const { timeline, today, found } = open;
    assertAcknowledged(code, unacknowledged(found.outcomes), asked.audience);
    const before = lastChecked(timeline, asked.audience);
    if (before !== null) assertStillSo(code, before, found.checked.data);
    const contents = await this.contentsOf(found, asked.formats);
    const manifest = await this.kept.keep(manifestOf({ code, ...open.opened }, contents));
    const frozen: FrozenFact = { type: 'ReportFrozen', validFrom: today, data: { ...contents, manifest } };
    const decide = freezeChecked(code, found.checked, frozen);
    return await this.register.write(stream, decide, context, mayTell(edition.rights, context.actor, frozen));
  }

  /** The files of the report, and what was acknowledged of what does not agree in it: of what agrees for its readers nothing is told to them. */
  private async contentsOf(
    { made, outcomes, acknowledged }: EditionOutcomes,
    formats?: readonly ReportFormatWord[],
  ): Promise<ManifestContents> {
    const wrong = new Set(outcomes.uitkomsten.flatMap(({ code, erkenning }) => (erkenning === null ? [] : [code])));
    const files = await this.reports.made(made, formats);
    for (const { bytes } of files) await this.kept.keep(bytes);
    return {
      ...made,
      checks: acknowledged.flatMap(({ check, event }) => (wrong.has(check) ? [{ check, event: event as Uuid }] : [])),
      files: files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length })),
    };
  }
}
