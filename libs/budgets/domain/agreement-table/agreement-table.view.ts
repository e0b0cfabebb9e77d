import { minus, sumOf, type ToldFact } from '@peildatum/kernel';
import type { AgreementTableCode, AgreementTableEvent } from '../framework/framework.events.js';
import type { AgreementTableView } from '../framework/framework.shape.js';

type Row = AgreementTableEvent['data']['rows'][number];

/** The table as it was set last, with what its rows add up to beside each stated sum. Null: never set. */
export function agreementTableView(code: AgreementTableCode, told: readonly ToldFact<AgreementTableEvent>[]): AgreementTableView | null {
  const last = told.at(-1);
  if (last === undefined) return null;
  const { data, validFrom } = last.fact;
  const byKey = new Map(data.rows.map((row) => [row.key, row]));
  return {
    code,
    title: data.title,
    agreement: data.agreement,
    columns: data.columns,
    rows: data.rows.map((row) => ({
      key: row.key,
      label: row.label,
      note: row.note,
      amounts: row.amounts,
      sums:
        row.sumOf.length === 0
          ? null
          : sumsOf(
              row,
              row.sumOf.flatMap((key) => byKey.get(key) ?? []),
            ),
    })),
    since: validFrom,
    source: last.source,
  };
}

/** Of each column; an empty cell is no sum, and adds nothing to one. */
const sumsOf = ({ amounts }: Row, of: readonly Row[]) =>
  amounts.map((stated, column) => {
    if (stated === null) return null;
    const sum = sumOf(of.flatMap((row) => row.amounts[column] ?? []));
    return { sum, differs: minus(stated, sum) };
  });
