import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext, type WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder } from '@peildatum/kernel';
import { mayCorrect, mayTell } from '@peildatum/platform';
import { correctMonitor, tellMonitor } from '../../domain/monitor.decide.js';
import { type MonitorCode, type MonitorEvent, monitorStream } from '../../domain/monitor.events.js';
import { MONITOR_RIGHTS } from '../monitor-rights.js';

/** Records a fact of a monitor: how it is set up, what is aimed at, what was measured. */
export class TellMonitorCommand extends Command<WriteResult> {
  constructor(
    readonly code: MonitorCode,
    readonly fact: MonitorEvent,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects one fact of a monitor that was recorded wrongly. */
export class CorrectMonitorCommand extends Command<WriteResult> {
  constructor(
    readonly code: MonitorCode,
    readonly order: CorrectionOrder<MonitorEvent>,
    readonly context: WriteContext,
  ) {
    super();
  }
}

@CommandHandler(TellMonitorCommand)
export class TellMonitorHandler implements ICommandHandler<TellMonitorCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, fact, context }: TellMonitorCommand): Promise<WriteResult> {
    return await this.register.write(monitorStream(code), tellMonitor(code, fact), context, mayTell(MONITOR_RIGHTS, context.actor, fact));
  }
}

@CommandHandler(CorrectMonitorCommand)
export class CorrectMonitorHandler implements ICommandHandler<CorrectMonitorCommand> {
  constructor(private readonly register: Register) {}

  async execute({ code, order, context }: CorrectMonitorCommand): Promise<WriteResult> {
    const judge = mayCorrect(MONITOR_RIGHTS, context.actor, order);
    return await this.register.write(monitorStream(code), correctMonitor(code, order), context, judge);
  }
}

export const monitorCommandHandlers = [TellMonitorHandler, CorrectMonitorHandler];
