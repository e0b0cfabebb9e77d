import type { Result } from '../check.js';
import { judged, side } from '../results.js';

/** Something that was done at the edition before. */
export interface Done {
  readonly code: string;
  /** For a reader. */
  readonly name: string;
  readonly status: string;
}

interface Moving {
  readonly done: readonly Done[];
  /** By code, how each stands now. */
  readonly now: ReadonlyMap<string, string>;
  /** @param status undefined: it does not stand any more */
  readonly isBack: (status: string | undefined, code: string) => boolean;
  /** What all of them were, for where none moved back. */
  readonly were: string;
  readonly why: string;
}

/** What is not done any more, one a thing; or that all of it is. */
export function movedBack({ done, now, isBack, were, why }: Moving): Result[] {
  const back = done.filter(({ code }) => isBack(now.get(code), code));
  if (back.length === 0) return [judged(true, {}, side(were, done.length))];
  return back.map(({ code, name, status }) =>
    judged(
      false,
      { onderwerp: name, toelichting: why },
      side('nu', now.get(code) ?? 'niet meer in het register'),
      side('vorige editie', status),
    ),
  );
}
