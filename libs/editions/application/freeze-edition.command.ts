import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CalendarDate } from '@peildatum/kernel';
import { assertRoleMay, mayTell } from '@peildatum/platform';
import { ReadModels } from '@peildatum/projections';
import type { Audience } from '@peildatum/publications';
import type { CountedObject } from '@peildatum/reporting';
import { TEMPLATE_VERSION } from '@peildatum/reporting';
import type { EditionCode, EditionEvent } from '../domain/edition.events.js';
import { openedToFreeze, tellEdition } from '../domain/edition.rules.js';
import { type ManifestContents, manifestOf } from '../domain/manifest.js';
import { edition } from './edition.subject.js';
import { KeptFiles } from './kept-files.js';
import { ReportFiles } from './report-files.js';

/** What is asked of the report to freeze. */
export interface FreezeRequest {
  /** Default: the peildatum of the edition. */
  readonly validOn?: CalendarDate | undefined;
  /** Default: the head of the log. */
  readonly volgnummer?: number | undefined;
  readonly audience: Audience;
  readonly countedObject: CountedObject;
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
const NOTHING_BESIDE = { known: () => false, published: () => false };

@CommandHandler(FreezeEditionCommand)
export class FreezeEditionHandler implements ICommandHandler<FreezeEditionCommand> {
  constructor(
    private readonly register: Register,
    private readonly readModels: ReadModels,
    private readonly reports: ReportFiles,
    private readonly kept: KeptFiles,
  ) {}

  /** The files come first and the event after them: what breaks off leaves bytes that no event names, and never an event without its bytes. */
  async execute({ code, asked, context }: FreezeEditionCommand): Promise<WriteResult> {
    assertRoleMay(context.actor, 'freeze-edition');
    const stream = edition.streams.of(code);
    const { timeline, today, commands } = await this.register.look<EditionEvent>(stream, context.actor);
    if (commands.has(context.commandId)) return await this.register.write(stream, () => [], context);
    const { peildatum, revisionOf } = openedToFreeze(code, timeline);
    const contents = await this.contentsOf(asked, peildatum as CalendarDate, today);
    const manifest = await this.kept.keep(manifestOf({ code, peildatum, revisionOf }, contents));
    const fact: EditionEvent = { type: 'ReportFrozen', validFrom: today, data: { ...contents, manifest } };
    return await this.register.write(
      stream,
      tellEdition(code, fact, NOTHING_BESIDE),
      context,
      mayTell(edition.rights, context.actor, fact),
    );
  }

  private async contentsOf(asked: FreezeRequest, peildatum: CalendarDate, today: CalendarDate): Promise<ManifestContents> {
    const { audience, countedObject, validOn = peildatum } = asked;
    const head = await this.readModels.at({ uses: [edition.projection] }, async ({ volgnummer }) => volgnummer);
    const made = {
      clocks: { validOn, volgnummer: asked.volgnummer ?? head },
      embargoes: audience === 'bo' ? null : (asked.embargoes ?? { judgedOn: today, judgedAt: head }),
      countedObject,
    };
    const files = await this.reports.made(made);
    for (const { bytes } of files) await this.kept.keep(bytes);
    return {
      ...made,
      audience,
      templateVersion: TEMPLATE_VERSION,
      files: files.map(({ mediaType, bytes, sha256 }) => ({ mediaType, bytes: bytes.length, sha256 })),
    };
  }
}
