import type { Fact } from './envelope.js';
import { canonicalJson } from './json.js';

/**
 * What a fact tells the value of: of an action its status, its due date. Of the facts of an aspect the last one up to a date is the
 * value on that date. Two facts tell the same aspect when `of`, `name` and `which` are the same.
 */
export interface Aspect {
  /** Of which part of the stream's subject, where it has parts: a plan or a KPI of a dossier. Absent: of the subject itself. */
  readonly of?: string;
  readonly name: string;
  /** Which one, where several stand beside each other under one name: the insurer of a decision. */
  readonly which?: string;
}

/** From the data of a fact to the aspects that it tells, at least one. */
export type Aspects<Data> = (data: Data) => readonly Aspect[];

/** Of aspects that are the same for every fact of a type: made once, for every row and every event is held against them. */
const KEYS = new WeakMap<readonly Aspect[], readonly string[]>();

/** Aspects of the subject itself, by name: `told('status')`. */
export const told = (...names: readonly string[]): Aspects<unknown> => {
  const aspects = names.map((name) => ({ name }));
  KEYS.set(aspects, aspects.map(aspectKey));
  return () => aspects;
};

/** One aspect of the subject itself, of which there is one for each of a thing: `toldOf('tranche', ({ year }) => year)`. */
export const toldOf =
  <Data>(name: string, which: (data: Data) => string | number): Aspects<Data> =>
  (data) => [{ name, which: String(which(data)) }];

/** The same by the fields that say which: `toldBy('applied', 'item', 'organisation')`. */
export const toldBy =
  <K extends string>(name: string, ...fields: readonly K[]): Aspects<Readonly<Record<K, string | number>>> =>
  (data) => [{ name, which: fields.map((one) => data[one]).join('/') }];

/** For what adds up instead of taking the place of what was: each content stands by itself, and the same content twice is said once. */
export const toldEach =
  (name: string): Aspects<unknown> =>
  (data) => [{ name, which: canonicalJson(data) }];

/** What each type of event tells the value of. */
type Telling = Readonly<Record<string, { aspects(data: unknown): readonly Aspect[] }>>;

/** The aspects that a fact tells, each as one text that compares. */
export function aspectKeysOf(events: Telling, { type, data }: Pick<Fact, 'type' | 'data'>): readonly string[] {
  const definition = Object.hasOwn(events, type) ? events[type] : undefined;
  const aspects = definition?.aspects(data) ?? [];
  if (aspects.length === 0) throw new TypeError(`${type} tells no aspect: its definition must say what it tells`);
  return KEYS.get(aspects) ?? aspects.map(aspectKey);
}

export function aspectKey({ of, name, which }: Aspect): string {
  return JSON.stringify([of ?? null, name, which ?? null]);
}
