import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import { mayTell } from '@peildatum/platform';
import { tellChecked } from '../domain/checked.js';
import type { EditionCode } from '../domain/edition.events.js';
import { edition } from './edition.subject.js';
import { type AskedReport, EditionChecks } from './edition-outcomes.js';
import { openReport } from './open-report.js';

/** Looks at the report of an edition with every check, and records what they find. */
export class RecordChecksCommand extends Command<WriteResult> {
  constructor(
    readonly code: EditionCode,
    readonly asked: AskedReport,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(RecordChecksCommand)
export class RecordChecksHandler implements ICommandHandler<RecordChecksCommand> {
  constructor(
    private readonly register: Register,
    private readonly checks: EditionChecks,
  ) {}

  async execute({ code, asked, context }: RecordChecksCommand): Promise<WriteResult> {
    const stream = edition.streams.of(code);
    const open = await openReport(this.register, this.checks, 'check-edition', { code, asked, context });
    if (open === null) return await this.register.write(stream, () => [], context);
    const { checked } = open.found;
    return await this.register.write(stream, tellChecked(code, checked), context, mayTell(edition.rights, context.actor, checked));
  }
}
