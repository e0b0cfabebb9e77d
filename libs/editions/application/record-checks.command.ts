import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CalendarDate } from '@peildatum/kernel';
import { assertRoleMay, mayTell } from '@peildatum/platform';
import { tellChecked } from '../domain/checked.js';
import type { EditionCode, EditionEvent } from '../domain/edition.events.js';
import { openedToFreeze } from '../domain/edition.rules.js';
import { edition } from './edition.subject.js';
import { type AskedReport, EditionChecks } from './edition-outcomes.js';

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
    assertRoleMay(context.actor, 'check-edition');
    const stream = edition.streams.of(code);
    const { timeline, today, commands } = await this.register.look<EditionEvent>(stream, context.actor);
    if (commands.has(context.commandId)) return await this.register.write(stream, () => [], context);
    const { peildatum } = openedToFreeze(code, timeline);
    const { checked } = await this.checks.of(code, asked, { peildatum: peildatum as CalendarDate, today });
    return await this.register.write(stream, tellChecked(code, checked), context, mayTell(edition.rights, context.actor, checked));
  }
}
