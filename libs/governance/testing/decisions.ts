import type { Register, WriteContext } from '@peildatum/event-store';
import type { CalendarDate } from '@peildatum/kernel';
import { type DecisionEvent, decisionStreams } from '../domain/decisions/decision.events.js';

/** A decision that a body took long ago, for what asks for one. */
export const takenBy = (body: string): DecisionEvent => ({
  type: 'DecisionTaken',
  validFrom: '2022-01-01' as CalendarDate,
  data: { title: 'Wat nodig is', body, meeting: null, edition: null, changes: [], note: null },
});

/** Tells it, by its code. */
export const recordDecision = (register: Register, code: string, body: string, context: WriteContext) =>
  register.write<DecisionEvent>(decisionStreams.of(code), () => [takenBy(body)], context);
