import type { EventFilter } from './list-events.query.js';

/** How many days an event was recorded after the day from which it holds, as the days are in Amsterdam. */
const DAYS_LATE = `((recorded_at AT TIME ZONE 'Europe/Amsterdam')::date - valid_from)`;

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
    [(p) => `${DAYS_LATE} >= ${p}::int`, filter.lateFrom],
    [(p) => `${DAYS_LATE} <= ${p}::int`, filter.lateUntil],
    // By its place and not by a pattern: a source may have signs that a pattern reads otherwise.
    [(p) => `strpos(lower(source), lower(${p})) > 0`, filter.source],
    [(p) => `basis = ${p}`, filter.basis],
    [(p) => `(corrects IS NOT NULL) = ${p}::boolean`, filter.corrections],
    [(p) => `corrects = ${p}::uuid`, filter.corrects],
    [(p) => `volgnummer = ANY(${p}::bigint[])`, filter.volgnummers],
  ];
  const given = wanted.filter(([, value]) => value !== undefined);
  return { sql: given.map(([condition], i) => condition(`$${first + i}`)), values: given.map(([, value]) => value) };
}
