import { type ActionStatus, BAR_STATUSES, OTHER_STATUSES, statusName, statusSlug } from '@peildatum/thematafels';

export type StatusCounts = ReadonlyMap<ActionStatus, number>;

const ORDER: readonly ActionStatus[] = [...BAR_STATUSES, ...OTHER_STATUSES];

export const countsOf = (actions: readonly { readonly status: ActionStatus }[]): StatusCounts => {
  const counts = new Map<ActionStatus, number>();
  for (const { status } of actions) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
};

/** `12 afgerond, 3 loopt achter`. */
export const statusWords = (counts: StatusCounts): string =>
  ORDER.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 ? [] : [`${count} ${statusName(status).toLowerCase()}`];
  }).join(', ');

const WIDTH = 300;
const HEIGHT = 14;

/** How the actions of a thematafel are divided, drawn: its words are beside it. */
export function StatusBar({ counts }: { readonly counts: StatusCounts }) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let at = 0;
  const parts = ORDER.flatMap((status) => {
    const width = ((counts.get(status) ?? 0) / total) * WIDTH;
    if (!(width > 0)) return [];
    const x = at;
    at += width;
    return [{ status, x: rounded(x), width: rounded(width) }];
  });
  return (
    <svg class="pd-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ status, x, width }) => (
        <rect key={status} class={`pd-bar__part pd-bar__part--${statusSlug(status)}`} x={x} y="0" width={width} height={HEIGHT} />
      ))}
    </svg>
  );
}

const rounded = (value: number): string => value.toFixed(2);
