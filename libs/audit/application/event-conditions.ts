import type { EventFilter } from './list-events.query.js';

/** A filter as conditions on the logboek: each with its placeholder, `values` in the same order, from `$first` on. */
export function conditionsOf(filter: EventFilter, first: number): { readonly sql: readonly string[]; readonly values: readonly unknown[] } {
  const wanted: readonly (readonly [condition: (placeholder: string) => string, value: unknown])[] = [
    [(p) => `stream = ${p}`, filter.subject],
    [(p) => `type = ANY(${p}::text[])`, filter.types],
    [(p) => `actor_person = ${p}::uuid`, filter.person],
    [(p) => `actor_role = ${p}`, filter.role],
    [(p) => `actor_organisation = ${p}`, filter.organisation],
    [(p) => `valid_from >= ${p}::date`, filter.validFrom],
    // Of an event that cannot be read nobody knows from when it holds: no date hides it.
    [(p) => `(valid_from <= ${p}::date OR valid_from IS NULL)`, filter.validUntil],
    [(p) => `known_at >= ${p}::timestamptz`, filter.knownFrom],
    [(p) => `known_at <= ${p}::timestamptz`, filter.knownUntil],
    [(p) => `volgnummer >= ${p}::bigint`, filter.fromVolgnummer],
    [(p) => `volgnummer <= ${p}::bigint`, filter.toVolgnummer],
    [(p) => `volgnummer = ANY(${p}::bigint[])`, filter.volgnummers],
  ];
  const given = wanted.filter(([, value]) => value !== undefined);
  return { sql: given.map(([condition], i) => condition(`$${first + i}`)), values: given.map(([, value]) => value) };
}
