import { Query } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import type { ThematafelView } from '../../domain/thematafel.view.js';
import type { ThematafelLetter } from '../../domain/thematafel-letter.js';

/** The thematafels that are open, A to J. */
export class ListThematafelsQuery extends Query<Answer<readonly ThematafelView[]>> {
  constructor(readonly clocks: ClockRequest) {
    super();
  }
}

/** One thematafel, and the revision of its stream at those clocks (for If-Match). @throws `THEMATAFEL.NOT_FOUND`. */
export class GetThematafelQuery extends Query<Answer<{ readonly thematafel: ThematafelView; readonly revision: number }>> {
  constructor(
    readonly letter: ThematafelLetter,
    readonly clocks: ClockRequest,
  ) {
    super();
  }
}
