import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import type { ToetsenView } from '../../domain/intake.view.js';

/** Whether new snelle toetsen are taken in, and the revision of its stream at those clocks (for If-Match); -1 when nothing was ever decided. */
export class GetIntakeQuery extends Query<Answer<{ readonly intake: ToetsenView; readonly revision: number }>> {
  constructor(readonly clocks: ClockRequest) {
    super();
  }
}
