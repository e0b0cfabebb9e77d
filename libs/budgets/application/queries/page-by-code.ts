import type { Page, PageRequest } from '@peildatum/kernel';

/** One page of things that stand in the order of their codes. */
export function pageByCode<T extends { readonly code: string }>(all: readonly T[], { after, limit }: PageRequest): Page<T> {
  const rest = after === undefined ? all : all.filter(({ code }) => code > after);
  const items = rest.slice(0, limit);
  return { items, total: all.length, next: rest.length > items.length ? (items.at(-1)?.code ?? null) : null };
}
