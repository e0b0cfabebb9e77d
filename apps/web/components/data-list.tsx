import type { ComponentChildren } from 'preact';

export interface DataListItem {
  readonly key: string;
  readonly value: ComponentChildren;
}

/** What is known of one thing: names and what stands behind them. */
export function DataList({ items }: { readonly items: readonly DataListItem[] }) {
  return (
    <dl class="utrecht-data-list pd-data-list">
      {items.map(({ key, value }) => (
        <div key={key} class="utrecht-data-list__item pd-data-list__item">
          <dt class="utrecht-data-list__item-key">{key}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
