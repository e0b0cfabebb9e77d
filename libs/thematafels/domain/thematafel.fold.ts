import { type CalendarDate, type RecordedEvent, standingFacts } from '@peildatum/kernel';
import type { ThematafelEvent } from './thematafel.events.js';
import { inOrder, type ThematafelView } from './thematafel.view.js';

/** A thematafel at a date, folded from the raw events of its stream that were known then. Null when it was not open. */
export function foldThematafel(events: readonly RecordedEvent[], validOn: CalendarDate): ThematafelView | null {
  let view: ThematafelView | null = null;
  for (const { fact } of standingFacts<ThematafelEvent, RecordedEvent>(events)) {
    if (fact.validFrom <= validOn) view = after(view, fact);
  }
  return view && inOrder(view);
}

function after(view: ThematafelView | null, fact: ThematafelEvent): ThematafelView | null {
  if (fact.type === 'ThematafelOpened') {
    const nothing = { coordinators: [], milestones: [], attentionPoints: [], confirmed: [], approval: false };
    return { ...(view ?? nothing), letter: fact.data.letter, name: fact.data.name };
  }
  if (view === null) return null;
  switch (fact.type) {
    case 'CoordinatorAppointed':
      return { ...view, coordinators: [...without(view.coordinators, 'person', fact.data.person), fact.data] };
    case 'CoordinatorDismissed':
      return { ...view, coordinators: without(view.coordinators, 'person', fact.data.person) };
    case 'MilestonePlanned':
      return milestone(view, { id: fact.data.milestone, title: fact.data.title, due: fact.data.due, achievedOn: null });
    case 'MilestoneAchieved':
      return milestone(view, {
        id: fact.data.milestone,
        title: fact.data.title,
        due: view.milestones.find(({ id }) => id === fact.data.milestone)?.due ?? null,
        achievedOn: fact.validFrom,
      });
    case 'AttentionPointNoted':
      return {
        ...view,
        attentionPoints: [
          ...without(view.attentionPoints, 'id', fact.data.point),
          { id: fact.data.point, text: fact.data.text, notedOn: fact.validFrom },
        ],
      };
    case 'AttentionPointClosed':
      return { ...view, attentionPoints: without(view.attentionPoints, 'id', fact.data.point) };
    case 'ApprovalSwitched':
      return { ...view, approval: fact.data.approval === 'on' };
    case 'SelfReportConfirmed':
      return {
        ...view,
        confirmed: [...view.confirmed.filter((date) => date !== fact.data.peildatum), fact.data.peildatum as CalendarDate],
      };
  }
}

const milestone = (view: ThematafelView, next: ThematafelView['milestones'][number]): ThematafelView => ({
  ...view,
  milestones: [...without(view.milestones, 'id', next.id), next],
});

const without = <T, K extends keyof T>(list: readonly T[], key: K, value: T[K]): T[] => list.filter((item) => item[key] !== value);
