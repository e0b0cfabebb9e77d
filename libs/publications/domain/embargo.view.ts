import { type CalendarDate, folding, type ToldFact } from '@peildatum/kernel';
import { type Hidden, NOTHING_HIDDEN } from './audience.js';
import { after, withheldOn } from './embargo.rules.js';
import { type PublicationCode, type PublicationEvent, publicationStreams } from './publication.events.js';

/** A publication on which an embargo was ever set. */
export interface PublicationView {
  readonly code: PublicationCode;
  readonly status: 'embargo' | 'open';
  /** The day from which it is open; null: under embargo until it is lifted. */
  readonly opensOn: CalendarDate | null;
  /** Who decided what holds, when and why. */
  readonly decidedBy: string;
  readonly since: CalendarDate;
  readonly reason: string;
  readonly history: readonly ToldFact<PublicationEvent>[];
}

/** From what stood by `validOn`, in order of (validFrom, order in the log). Null: no embargo was ever set. */
export function publicationView(
  code: PublicationCode,
  history: readonly ToldFact<PublicationEvent>[],
  validOn: CalendarDate,
): PublicationView | null {
  const last = history.at(-1)?.fact;
  if (last === undefined) return null;
  const state = after(last);
  return {
    code,
    status: withheldOn(state, validOn) ? 'embargo' : 'open',
    opensOn: state.opensOn,
    decidedBy: last.data.decidedBy,
    since: last.validFrom,
    reason: last.data.reason,
    history,
  };
}

export const foldPublication = folding<PublicationEvent, PublicationView, PublicationCode>(publicationStreams, publicationView);

/** What readers outside the embargoes may not know of, from the publications as they stand today. */
export function hiddenOf(publications: readonly PublicationView[]): Hidden {
  const withheld = publications.flatMap(({ code, status }) => (status === 'embargo' ? [code] : []));
  return withheld.length === 0 ? NOTHING_HIDDEN : new Set(withheld);
}
