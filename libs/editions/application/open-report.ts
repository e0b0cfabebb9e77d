import type { Register, WriteContext } from '@peildatum/event-store';
import type { CalendarDate, Timeline } from '@peildatum/kernel';
import { assertRoleMay, type Operation } from '@peildatum/platform';
import type { EditionCode, EditionEvent } from '../domain/edition.events.js';
import { openedToFreeze } from '../domain/edition.rules.js';
import { edition } from './edition.subject.js';
import type { AskedReport, EditionChecks, EditionOutcomes } from './edition-outcomes.js';

/** What is asked of the report of an edition. */
export interface OfReport {
  readonly code: EditionCode;
  readonly asked: AskedReport;
  readonly context: WriteContext;
}

/** An edition that is still open, with what the checks find in its report. */
export interface OpenReport {
  readonly timeline: Timeline<EditionEvent>;
  readonly today: CalendarDate;
  readonly opened: ReturnType<typeof openedToFreeze>;
  readonly found: EditionOutcomes;
}

/**
 * Looks at the report of an edition with every check, for who may do this with it.
 * @returns null where this very command was recorded before
 * @throws `RIGHTS.…`, and that there is no such edition, or that it is open no more
 */
export async function openReport(
  register: Register,
  checks: EditionChecks,
  operation: Operation,
  { code, asked, context }: OfReport,
): Promise<OpenReport | null> {
  assertRoleMay(context.actor, operation);
  const { timeline, today, commands } = await register.look<EditionEvent>(edition.streams.of(code), context.actor);
  if (commands.has(context.commandId)) return null;
  const opened = openedToFreeze(code, timeline);
  const found = await checks.of(code, asked, { peildatum: opened.peildatum as CalendarDate, today });
  return { timeline, today, opened, found };
}
