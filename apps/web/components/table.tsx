import type { ComponentChildren } from 'preact';

export interface Column<T> {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  /** The cell that says what a row is about. */
  readonly heads?: boolean;
  readonly cell: (row: T) => ComponentChildren;
}

export interface TableProps<T> {
  /** What the table is, for who does not see it at once. */
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Whether it may have more columns than there is room for: then it is read by going along it. */
  readonly isWide?: boolean;
  /** Whether a heading above it says already what it is. */
  readonly isTitled?: boolean;
}

const cellClass = (numeric = false) => `utrecht-table__cell${numeric ? ' utrecht-table__cell--numeric-column' : ''}`;

/** On a narrow screen each row is a card, with the title of the column before each value. */
export function Table<T>({ caption, columns, rows, keyOf, isWide = false, isTitled = false }: TableProps<T>) {
  const table = (
    <table class="utrecht-table utrecht-table--row-hover pd-table">
      <caption class={isTitled ? 'pd-hidden' : 'utrecht-table__caption pd-table__caption'}>{caption}</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          {columns.map(({ title, numeric }) => (
            <th key={title} scope="col" class={`utrecht-table__header-cell${numeric ? ' utrecht-table__header-cell--numeric-column' : ''}`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {rows.map((row) => (
          <tr key={keyOf(row)} class="utrecht-table__row">
            {columns.map(({ title, numeric, heads, cell }) =>
              heads ? (
                <th key={title} scope="row" class={`${cellClass(numeric)} pd-table__row-head`}>
                  {cell(row)}
                </th>
              ) : (
                <td key={title} class={cellClass(numeric)} data-title={title}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return isWide ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too
    <section class="pd-scroll" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  ) : (
    table
  );
}
