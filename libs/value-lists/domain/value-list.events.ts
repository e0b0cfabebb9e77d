import { correctionEvent, event, type FactsOf, schema, toldOf } from '@peildatum/kernel';

const { object, text } = schema;

/** What can have happened to a value list; the stream is `waardelijst-<name>`. Of what the list began with no event tells. */
export const valueListEvents = {
  /** From `validFrom` facts may carry it. */
  ValueListed: event(
    'waarde van een waardelijst',
    object({ value: text(100) }),
    toldOf('value', ({ value }) => value),
  ),
  /** From `validFrom` they may no longer; earlier facts keep it. */
  ListedValueEnded: event(
    'einde van een waarde van een waardelijst',
    object({ value: text(100), reason: text() }),
    toldOf('value', ({ value }) => value),
  ),
  ValueListCorrected: correctionEvent(),
} as const;

export type ValueListEvent = Exclude<FactsOf<typeof valueListEvents>, { type: 'ValueListCorrected' }>;
