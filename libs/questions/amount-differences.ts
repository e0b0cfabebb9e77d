import { amount, type EventDefinitions, type schema } from '@peildatum/kernel';
import type { FactProjection, Snapshot } from '@peildatum/projections';
import type { QuestionHouse } from './question.js';

const AMOUNT = amount().description;

/** What an event calls its amounts, by how its schema describes them: `requested`, `amount`. */
function amountNames(described: schema.Description | number, name = ''): readonly string[] {
  if (typeof described === 'number') return [];
  if (typeof described === 'string') return described === AMOUNT ? [name] : [];
  // Of a list, or of what may be null: the kind of wrap first, and what is in it last.
  if (Array.isArray(described)) return amountNames(described.at(-1) ?? '', name);
  return Object.entries(described).flatMap(([field, inner]) => amountNames(inner, field.replace(/\?$/, '')));
}

const namesOf = (definitions: EventDefinitions, { handlers }: FactProjection): readonly string[] => [
  ...new Set(Object.keys(handlers).flatMap((type) => amountNames(definitions[type]?.data.description ?? ''))),
];

/** The read models that have amounts. */
export const withAmounts = ({ projections, definitions }: QuestionHouse): readonly FactProjection[] =>
  projections.filter((projection) => namesOf(definitions, projection).length > 0);

/** SQL of how much each correction (its volgnummer) changed, in cents, where it is about an amount: the largest of what it tells. */
export function differencesIn(snapshot: Snapshot, house: QuestionHouse): string {
  const perModel = withAmounts(house).map((projection) => {
    const of = (row: string) => amountsIn(row, namesOf(house.definitions, projection));
    const table = snapshot.table(projection);
    return `SELECT was.superseded_by AS correction, ${of('was')} AS was, ${of('became')} AS became
              FROM ${table} AS was
              LEFT JOIN ${table} AS became
                ON became.subject = was.subject AND became.aspect = was.aspect AND became.volgnummer = was.superseded_by
             WHERE was.superseded_by <= $1::bigint`;
  });
  return `SELECT correction, max(abs(coalesce(became, 0) - coalesce(was, 0)))::bigint AS cents
            FROM (${perModel.join(' UNION ALL ')}) AS changed
           WHERE was IS NOT NULL OR became IS NOT NULL GROUP BY correction`;
}

/** SQL of the sum of what stands in a row under these names, however deep; null where there is no such thing. */
const amountsIn = (row: string, names: readonly string[]): string =>
  `(SELECT sum((found #>> '{}')::numeric)
      FROM jsonb_path_query(to_jsonb(${row}), 'strict $.** ? (@.type() == "object").keyvalue() ? (@.key like_regex "^(${names.join('|')})$").value') AS found
     WHERE found #>> '{}' ~ '^-?[0-9]{1,18}$')`;
