import type { FigureKey, Keys } from '@peildatum/figures';
import type { Basis } from '@peildatum/kernel';
import type { Clocks, Distribution, Figure, Grounds, StatusCount } from './figures.js';

/** What stands behind a sign: on what the status of the counted thing rests. */
export interface Resting {
  readonly statusBasis: Basis;
}

/** Where the list behind a figure is found: a list of the API at the report's own clocks, and the filters that all figures share. */
export interface ListAt {
  readonly path: string;
  readonly clocks: Pick<Clocks, 'geldigOp' | 'volgnummer'>;
  readonly filters?: Readonly<Record<string, string>>;
}

export function addressOf({ path, clocks, filters }: ListAt, more: Readonly<Record<string, string>> = {}): string {
  const shared = new URLSearchParams({ geldigOp: clocks.geldigOp, volgnummer: String(clocks.volgnummer), ...filters });
  const own = new URLSearchParams(more);
  // Between the values of a list a comma may stand in a query, and people read this; within a value it stays written out.
  return [`${path}?${shared.toString().replaceAll('%2C', ',')}`, ...(own.size > 0 ? [own.toString()] : [])].join('&');
}

export const groundsOf = (counted: readonly Resting[]): Grounds => ({
  gereconstrueerd: counted.filter(({ statusBasis }) => statusBasis === 'reconstructed').length,
  afgeleid: counted.filter(({ statusBasis }) => statusBasis === 'derived').length,
});

/** A count, and on what the counted rest. */
export const figureOf = (
  sleutel: FigureKey,
  counted: readonly Resting[],
  list: ListAt,
  filters: Readonly<Record<string, string>> = {},
): Figure => ({
  sleutel,
  aantal: counted.length,
  ...groundsOf(counted),
  uitleg: addressOf(list, filters),
});

/** The statuses of a kind of thing, in the order of the reports. */
export interface StatusList<S extends string> {
  readonly bars: readonly S[];
  /** Shown beside the bars where there are any. */
  readonly others: readonly S[];
  readonly name: (status: S) => string;
  readonly slug: (status: S) => string;
}

/** Each status by its own name in `keys`, and `totaal`. */
export function distributionOf<S extends string>(
  keys: Keys,
  counted: readonly (Resting & { readonly status: S })[],
  statuses: StatusList<S>,
  list: ListAt,
): Distribution {
  const byStatus = groupBy(counted, ({ status }) => status);
  const of = (status: S): StatusCount => ({
    status: statuses.name(status),
    ...figureOf(keys(statuses.slug(status)), byStatus.get(status) ?? [], list, { status: statuses.slug(status) }),
  });
  return {
    balken: statuses.bars.map(of),
    daarnaast: statuses.others.map(of).filter(({ aantal }) => aantal > 0),
    totaal: figureOf(keys('totaal'), counted, list),
  };
}

/** Zero for a status that is not shown. */
export const countOf = ({ balken, daarnaast }: Distribution, status: string): number =>
  [...balken, ...daarnaast].find((count) => count.status === status)?.aantal ?? 0;

export const statusSum = ({ balken, daarnaast }: Distribution): number =>
  [...balken, ...daarnaast].reduce((n, { aantal }) => n + aantal, 0);

/** In the order in which each key comes first. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
