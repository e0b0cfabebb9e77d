import { type CalendarDate, type RecordedEvent, toldFacts } from '@peildatum/kernel';
import { agreementTableOfStream } from '../framework/framework.events.js';
import type { AgreementTableView } from '../framework/framework.views.js';
import { agreementTableView } from './agreement-table.view.js';

/** A table at a date, folded from the raw events of its stream that were known then. */
export function foldAgreementTable(events: readonly RecordedEvent[], validOn: CalendarDate): AgreementTableView | null {
  const [first] = events;
  return first === undefined ? null : agreementTableView(agreementTableOfStream(first.stream), toldFacts(events, validOn));
}
