import { type CalendarDate, type RecordedEvent, type StandingFact, standingFacts } from '@peildatum/kernel';
import { type ActionEvent, partiesOf } from './action.events.js';
import type { ActionStatus } from './action.js';
import type { ActionView, AssessedConfidence } from './action.view.js';

type RecordedActionFact = StandingFact<ActionEvent, RecordedEvent>;

/**
 * An action at a date, folded from the raw events of its stream that were known then: the independent path beside the
 * read model. Null when it was not registered.
 */
export function foldAction(events: readonly RecordedEvent[], validOn: CalendarDate): ActionView | null {
  let view: ActionView | null = null;
  for (const told of standingFacts<ActionEvent, RecordedEvent>(events)) {
    if (told.fact.validFrom <= validOn) view = after(view, told);
  }
  return view;
}

function after(view: ActionView | null, told: RecordedActionFact): ActionView | null {
  const { fact } = told;
  if (fact.type === 'ActionRegistered') {
    const { code, section, description, thematafel, due, responsible } = fact.data;
    return {
      code,
      section,
      description,
      thematafel,
      due,
      responsible: partiesOf(responsible),
      confidence: null,
      retiredOn: null,
      retiredBasis: null,
      retiredEvent: null,
      retiredDecision: null,
      retiredNote: null,
      ...status(told, 'unknown', null),
    };
  }
  if (view === null) return null;
  switch (fact.type) {
    case 'ActionReportedNotStarted':
      return { ...view, ...status(told, 'not-started', fact.data.explanation) };
    case 'ActionStarted':
      return { ...view, ...status(told, 'in-progress', fact.data.explanation) };
    case 'ActionProgressReported':
      return { ...view, ...status(told, fact.data.progress, fact.data.explanation, fact.data.measure) };
    case 'ActionCompleted':
      return { ...view, ...status(told, 'completed', fact.data.evidence) };
    case 'ActionReopened':
      return { ...view, ...status(told, fact.data.to, fact.data.reason, fact.data.measure) };
    case 'ActionDiscontinued':
      return { ...view, ...status(told, 'discontinued', fact.data.reason) };
    case 'ActionDeclaredUnnecessary':
      return { ...view, ...status(told, 'unnecessary', fact.data.reason) };
    case 'ActionStatusConfirmed':
      return { ...view, ...confirmation(told, fact.data.explanation) };
    case 'ActionConfidenceAssessed':
      return { ...view, confidence: confidence(told, fact.data) };
    case 'ActionDueDateRevised':
      return { ...view, due: fact.data.due };
    case 'ActionMovedToThematafel':
      return { ...view, thematafel: fact.data.thematafel };
    case 'ActionResponsibilityChanged':
      return { ...view, responsible: partiesOf(fact.data.responsible) };
    case 'ActionDescriptionAmended':
      return { ...view, description: fact.data.description };
    case 'ActionRetired':
      return { ...view, ...retirement(told, fact.data) };
  }
}

/** What was confirmed before is of another status. */
const status = ({ fact, event }: RecordedActionFact, value: ActionStatus, note: string | null, measure?: string) => ({
  status: value,
  statusSince: fact.validFrom,
  statusBasis: event.basis,
  statusEvent: event.id,
  statusNote: note,
  statusMeasure: measure ?? null,
  confirmedOn: null,
  confirmedBasis: null,
  confirmedEvent: null,
  confirmedNote: null,
});

const confirmation = ({ fact, event }: RecordedActionFact, note: string | null) => ({
  confirmedOn: fact.validFrom,
  confirmedBasis: event.basis,
  confirmedEvent: event.id,
  confirmedNote: note,
});

const retirement = ({ fact, event }: RecordedActionFact, { decision, explanation }: Retired) => ({
  retiredOn: fact.validFrom,
  retiredBasis: event.basis,
  retiredEvent: event.id,
  retiredDecision: decision,
  retiredNote: explanation,
});

type Retired = Extract<ActionEvent, { type: 'ActionRetired' }>['data'];

type Assessed = Extract<ActionEvent, { type: 'ActionConfidenceAssessed' }>['data'];

const confidence = ({ fact, event }: RecordedActionFact, { confidence: level, reason }: Assessed): AssessedConfidence => ({
  level,
  since: fact.validFrom,
  basis: event.basis,
  event: event.id,
  reason,
});
