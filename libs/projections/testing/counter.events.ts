import { createCodec, registerEvents } from '@peildatum/event-store';
import { correctionEvent, event, type FactsOf, schema, told } from '@peildatum/kernel';

const { object, text, matching, nullable, list } = schema;

/** A small context for the engine's own specs: counters that have an amount (in cents, as text), a label and tags. */
export const counterEvents = {
  CounterOpened: event('counteropened', object({ label: text(), amount: matching(/^-?\d+$/, 'centen') }), told('label', 'amount')),
  CounterSet: event('counterset', object({ amount: matching(/^-?\d+$/, 'centen') }), told('amount')),
  /** The amount as a publication has it. */
  CounterPublished: event('counterpublished', object({ publication: text(), amount: matching(/^-?\d+$/, 'centen') }), told('amount')),
  CounterRenamed: event('counterrenamed', object({ label: nullable(text()) }), told('label')),
  CounterTagged: event('countertagged', object({ tags: list(text()) }), told('tags')),
  /** Tells no read model anything. */
  CounterLookedAt: event('counterlookedat', object({ by: text() }), told('look')),
  CounterFactCorrected: correctionEvent(),
} as const;

export type CounterEvent = Exclude<FactsOf<typeof counterEvents>, { type: 'CounterFactCorrected' }>;

export const counterCodec = createCodec(registerEvents, counterEvents);

/** What a newer program wrote, and this one cannot read. */
export const newerCodec = createCodec(registerEvents, counterEvents, {
  CounterSealed: event('countersealed', object({ why: text() }), told('seal')),
});

export const counterStream = (code: string): string => `teller-${code}`;
export const counterOf = (stream: string): string => stream.slice('teller-'.length);
