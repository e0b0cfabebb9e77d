import type { ComponentChildren } from 'preact';
import type { DeclaredList } from '../../api/lists/declared-list.js';
import type { Parameters } from '../../api/reading/read-query.js';
import type { BarChart } from '../charts/bar-chart.js';
import type { Crumb } from '../components/breadcrumbs.js';
import type { Room } from '../layout/header.js';

/** A column of a list: what differs from what its declaration says already. */
export interface ListColumn<A> {
  /** As the answer has it, with what belongs together under one name: `rekening.uitgaven`. */
  readonly name: string;
  /** Default: its name in words. */
  readonly title?: string;
  /** Where the row leads. */
  readonly href?: (row: A) => string;
  /** Default: what its field says. */
  readonly cell?: (row: A) => ComponentChildren;
  /** Whether the list can be put in its order; default it can. */
  readonly isOrdered?: false;
}

/** One of the questions that the list is asked, as a field of its form. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Of which to choose, with what each is called. Default: the words that its parameter knows, as they are. */
  readonly options?: readonly { readonly value: string; readonly text: string }[];
}

/** The page of a list: everything else follows from how the list is declared. */
/** @typeParam A what the answer has of each */
export interface ListDefinition<T, P extends Parameters, A extends object> {
  readonly list: DeclaredList<T, P, A>;
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly lead: string;
  readonly room: Room;
  readonly crumbs: readonly Crumb[];
  /** The first heads a row. */
  readonly columns: readonly [ListColumn<A>, ...ListColumn<A>[]];
  readonly keyOf: (row: A) => string;
  readonly filters: readonly ListFilter[];
  /** What comes next where there is nothing. */
  readonly empty: string;
  /** Of all rows that are asked for, on whichever page they are; null: there is nothing to draw. */
  readonly chart?: (rows: readonly A[]) => BarChart | null;
  /** Other lists of the same. */
  readonly beside?: readonly Crumb[];
}

/** Keeps what a page is of. */
export const listDefinition = <T, P extends Parameters, A extends object>(definition: ListDefinition<T, P, A>): ListDefinition<T, P, A> =>
  definition;
