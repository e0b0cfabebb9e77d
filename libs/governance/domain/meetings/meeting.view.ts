import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import type { MeetingCode, MeetingEvent } from './meeting.events.js';
import { type PublishedMonitor, type QuarterlyMonitor, quarterlyMonitorOf } from './quarterly-monitor.js';

export type MeetingStatus = 'planned' | 'held' | 'cancelled';

export interface MeetingView {
  readonly code: MeetingCode;
  readonly body: string;
  /** When it is, or was: of one that was held the day itself. */
  readonly date: CalendarDate;
  readonly status: MeetingStatus;
  readonly agenda: readonly { readonly item: string; readonly edition: CalendarDate | null; readonly paper: string | null }[];
  /** What is said of how it went, or why it was called off. */
  readonly note: string | null;
  /** How often it was planned anew or called off: a calendar takes the highest. */
  readonly revision: number;
  /** Null: the body has none. */
  readonly quarterlyMonitor: QuarterlyMonitor | null;
  readonly source: string | null;
}

type Told = Pick<ToldFact<MeetingEvent>, 'fact' | 'source'>;

/** Null: it was not planned yet. */
export function meetingView(code: MeetingCode, told: readonly Told[]): MeetingView | null {
  const state = told.reduce<State | null>((before, each) => after(code, before, each), null);
  if (state === null) return null;
  const { monitor, ...view } = state;
  return { ...view, quarterlyMonitor: quarterlyMonitorOf(view.body, view.date, monitor) };
}

type State = Omit<MeetingView, 'quarterlyMonitor'> & { readonly monitor: PublishedMonitor | null };

function after(code: MeetingCode, view: State | null, { fact, source }: Told): State | null {
  if (fact.type === 'MeetingScheduled') {
    const revision = view === null ? 0 : view.revision + 1;
    const { agenda = [], monitor = null } = view ?? {};
    return { code, agenda, monitor, ...fact.data, status: 'planned', note: null, revision, source };
  }
  if (view === null) return null;
  if (fact.type === 'MeetingCancelled') return { ...view, status: 'cancelled', note: fact.data.reason, revision: view.revision + 1 };
  if (fact.type === 'MeetingHeld')
    return { ...view, status: 'held', date: fact.validFrom, note: fact.data.note, source: source ?? view.source };
  if (fact.type === 'QuarterlyMonitorPublished') return { ...view, monitor: { ...fact.data, on: fact.validFrom, source } };
  return { ...view, agenda: [...view.agenda.filter(({ item }) => item !== fact.data.item), fact.data] };
}
