import type { EventLog } from '@peildatum/event-store';
import { type CalendarDate, type Fact, pageBy, type RecordedEvent } from '@peildatum/kernel';
import { GetSubjectQuery, ListSubjectsQuery, type Subject } from '@peildatum/subjects';
import { answered, revisionOf } from './folded-log.js';
import { viewsOf } from './folded-views.js';

type Kind = Subject<Fact, unknown, string>;

/** The lists and single subjects of every declared kind, as a fold of the whole log answers them. */
export const foldedSubjects = (log: EventLog) =>
  [
    [
      ListSubjectsQuery,
      ({ subject, clocks, page, isAsked }: ListSubjectsQuery<Fact, unknown, string>) =>
        answered(log, clocks, (events, { validOn }) => {
          const known = viewsOf(events, subject.streams.has, (told) => codeAndView(subject, told, validOn));
          const { items, ...rest } = pageBy(
            known.filter(({ view }) => isAsked(view)),
            ({ code }) => code,
            page,
          );
          return { items: items.map(({ view }) => view), ...rest };
        }),
    ],
    [
      GetSubjectQuery,
      ({ subject, code, clocks }: GetSubjectQuery<Fact, unknown, string>) =>
        answered(log, clocks, (events, { validOn }) => {
          const stream = subject.streams.of(code);
          const view = subject.fold(
            events.filter((event) => event.stream === stream),
            validOn,
          );
          if (view === null) throw subject.notFound(code);
          return { view, revision: revisionOf(events, stream) };
        }),
    ],
  ] as const;

function codeAndView(subject: Kind, told: readonly RecordedEvent[], validOn: CalendarDate) {
  const view = subject.fold(told, validOn);
  return view === null ? null : { code: subject.streams.codeOf(told[0]?.stream ?? ''), view };
}
