import { type Instant, toInstant } from '@peildatum/kernel';
import { type CustomTypesConfig, escapeIdentifier, types } from 'pg';

export const quoted = escapeIdentifier;

/** A moment as our text, whatever type parsers the process has set. */
export const instantText = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const DATE = types.builtins.DATE;
const TIMESTAMPTZ = types.builtins.TIMESTAMPTZ;

const instantOf = (text: string): Instant => toInstant(Date.parse(isoOf(text)));
/** PostgreSQL writes `2025-05-30 12:00:00.5+02`. */
const isoOf = (text: string): string => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');

/** How rows come back: a date as text (`pg` turns it into the evening before), a moment as our text, the rest as `pg` has it. */
export const asText: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === DATE) return (text: string) => text;
    if (oid === TIMESTAMPTZ) return instantOf;
    return types.getTypeParser(oid, format ?? 'text');
  }) as CustomTypesConfig['getTypeParser'],
};
