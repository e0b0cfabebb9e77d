import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import { type ClockRequest, type Fact, factOf, isCorrection } from '@peildatum/kernel';
import { type ActionEvent, confidenceWord, statusName } from '@peildatum/thematafels';
import type { ApiCore } from '../../../api/api-core.js';
import { eventPages } from '../../../api/gebeurtenissen/event-pages.js';

/** Something that was recorded of a subject, and what became of it. */
export interface Told {
  readonly event: ListedEvent;
  /** The event that took its place; null: none did. */
  readonly correctedBy: string | null;
}

/** What the log has of a subject up to a volgnummer, the newest first, to who may know it. */
export async function historyOf(
  core: Pick<ApiCore, 'queries'>,
  { withheld }: Pick<ClockRequest, 'withheld'>,
  subject: string,
  toVolgnummer: number,
): Promise<readonly Told[]> {
  const events: ListedEvent[] = [];
  const clocks = withheld === undefined ? {} : { withheld };
  for await (const page of eventPages(core, { subject, toVolgnummer }, clocks)) events.push(...page);
  const correctedBy = new Map(
    events.flatMap((event) => (isUnreadable(event) || event.corrects === undefined ? [] : [[event.corrects, event.id] as const])),
  );
  return events.map((event) => ({ event, correctedBy: correctedBy.get(event.id) ?? null })).reverse();
}

/** What was said with it: evidence, explanation, reason. Of a correction also why it was made. */
export function saidWith(event: ListedEvent): readonly { readonly key: string; readonly text: string }[] {
  if (isUnreadable(event)) return [{ key: 'Niet te lezen', text: event.unreadable.reason }];
  const fact = factOf(event);
  const data = (fact?.data ?? {}) as Readonly<Record<string, unknown>>;
  const said = Object.entries(KEYS).flatMap(([name, key]) => (typeof data[name] === 'string' ? [{ key, text: data[name] }] : []));
  const why = isCorrection(event) ? [{ key: 'Reden van de correctie', text: event.data.reason }] : [];
  return [...wordOf(fact), ...said, ...why];
}

const KEYS = { explanation: 'Toelichting', measure: 'Maatregel', evidence: 'Bewijs', reason: 'Reden', description: 'Omschrijving' };

/** What is said in a word of the code. */
function wordOf(fact: Pick<Fact, 'type' | 'data'> | null): readonly { readonly key: string; readonly text: string }[] {
  const told = fact as ActionEvent | null;
  if (told?.type === 'ActionStatusConfirmed') return [{ key: 'Status', text: statusName(told.data.status) }];
  return told?.type === 'ActionConfidenceAssessed' ? [{ key: 'Vertrouwen', text: confidenceWord(told.data.confidence) }] : [];
}
