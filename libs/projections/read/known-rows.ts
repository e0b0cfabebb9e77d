import { columnsOf } from '../columns.js';
import { quoted } from '../database/sql.js';
import type { Projection } from '../logboek/logboek.projection.js';
import type { WithheldEvents } from './withheld.js';

/**
 * SQL of the rows of a read model that a reader may know of, for behind FROM with an alias after it: the one door to what was told. Of
 * what is withheld there is no row, and what only a withheld correction took the place of stands. Where nothing of this read
 * model is withheld it is the table itself, so that nobody pays for the embargo of another.
 */
export function knownRows(projection: Projection, table: string, withheld: WithheldEvents): string {
  const numbers = [...withheld].flatMap(([volgnummer, type]) => (mayTell(projection, type) ? [volgnummer] : []));
  if (numbers.length === 0) return quoted(table);
  // In the text and not as a parameter, of which who asks has the numbering; and a planner knows a constant.
  const list = `'{${numbers.join(',')}}'::bigint[]`;
  const columns = columnsOf(projection.entity).map((name) => (name === 'superseded_by' ? standing(list) : `r.${quoted(name)}`));
  return `(SELECT ${columns.join(', ')} FROM ${quoted(table)} AS r WHERE r.volgnummer <> ALL (${list}))`;
}

const standing = (list: string): string => `CASE WHEN r.superseded_by = ANY (${list}) THEN NULL ELSE r.superseded_by END AS superseded_by`;

/** Whether a read model can have rows of an event, or its facts a correction by it. */
const mayTell = (projection: Projection, type: string | null): boolean =>
  projection.kind === 'log' || type === null || Object.hasOwn(projection.handlers, type);
