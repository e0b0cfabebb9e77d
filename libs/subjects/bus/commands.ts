import { Command } from '@nestjs/cqrs';
import type { WriteContext, WriteResult } from '@peildatum/event-store';
import type { CorrectionOrder, Fact } from '@peildatum/kernel';
import type { Subject } from '../subject.js';

/** Tells a fact of a subject. */
export class TellCommand<F extends Fact, V, Code extends string> extends Command<WriteResult> {
  constructor(
    readonly subject: Subject<F, V, Code>,
    readonly code: Code,
    readonly fact: F,
    readonly context: WriteContext,
  ) {
    super();
  }
}

/** Corrects a fact of a subject that was recorded wrongly, or withdraws it. */
export class CorrectCommand<F extends Fact, V, Code extends string> extends Command<WriteResult> {
  constructor(
    readonly subject: Subject<F, V, Code>,
    readonly code: Code,
    readonly order: CorrectionOrder<F>,
    readonly context: WriteContext,
  ) {
    super();
  }
}
