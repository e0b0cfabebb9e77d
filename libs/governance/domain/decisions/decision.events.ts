import { type CalendarDate, correctionEvent, event, type FactsOf, schema, streams, told } from '@peildatum/kernel';

const { object, text, list, nullable, matching, date } = schema;

/** What a decision is called: `bo-2025-06-16-aanvraagstop`. */
export type DecisionCode = string;
export const CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
export const DECISION_CODE_FORM = 'de code van een besluit (kleine letters, cijfers en koppeltekens)';

export const decisionCode = () => matching<DecisionCode>(CODE, DECISION_CODE_FORM);
const body = () => matching(CODE, 'de code van een orgaan (kleine letters, cijfers en koppeltekens)');

/** Subjects by their streams, as the logboek calls them: `intake`, `norm-multitrauma`. */
const changes = () => list(text(200), 50);

/** What a body decides, by the code of the body; the stream is `besluit-<code>`. */
export const decisionEvents = {
  DecisionProposed: event('voorstel voor een besluit', object({ title: text(300), body: body(), changes: changes() }), told('decision')),
  DecisionTaken: event(
    'besluit',
    object({
      title: text(300),
      body: body(),
      /** The meeting where it was taken; null: not published. */
      meeting: nullable(matching(CODE, 'de code van een vergadering')),
      /** The edition of the report that lay before the body; null: none is named. */
      edition: nullable(matching(/^\d{4}-\d{2}-\d{2}(-h[1-9]\d?)?$/, 'de code van een editie')),
      changes: changes(),
      note: nullable(text()),
    }),
    told('decision'),
  ),
  DecisionDeferred: event('uitstel van een besluit', object({ reason: text(), until: nullable(date<CalendarDate>()) }), told('decision')),
  DecisionRevoked: event('herroeping van een besluit', object({ reason: text() }), told('decision')),
  DecisionFactCorrected: correctionEvent(),
} as const;

export type DecisionEvent = Exclude<FactsOf<typeof decisionEvents>, { type: 'DecisionFactCorrected' }>;

export const decisionStreams = streams<DecisionCode>('besluit', CODE);
