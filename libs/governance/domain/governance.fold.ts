import { type CalendarDate, type RecordedEvent, standingFacts } from '@peildatum/kernel';
import type { GovernanceEvent } from './governance.events.js';
import { factViewOf, subjectOf } from './governance.facts.js';
import { type GovernanceFactView, type GovernanceView, governanceView } from './governance.view.js';

/** Governance at a date, folded from the raw events that were known then: the independent path beside the read model. */
export function foldGovernance(events: readonly RecordedEvent[], validOn: CalendarDate): GovernanceView {
  const last = new Map<string, GovernanceFactView>();
  for (const { fact, event } of standingFacts<GovernanceEvent, RecordedEvent>(events)) {
    if (fact.validFrom <= validOn) last.set(subjectOf(fact), factViewOf(fact, event));
  }
  return governanceView([...last.values()], validOn);
}
