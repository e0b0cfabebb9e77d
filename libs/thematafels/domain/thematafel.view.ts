import type { CalendarDate } from '@peildatum/kernel';
import type { DueDate } from './due-date.js';
import type { ThematafelLetter } from './thematafel-letter.js';

export interface Milestone {
  readonly id: string;
  readonly title: string;
  /** For when it was last planned, also after it was achieved; null: it never was. */
  readonly due: DueDate | null;
  /** Null: planned, not yet achieved. */
  readonly achievedOn: CalendarDate | null;
}

export interface AttentionPoint {
  readonly id: string;
  readonly text: string;
  readonly notedOn: CalendarDate;
}

/** A thematafel as it stood at one pair of clocks. Lists are in the order of (date, id), so that bytes are repeatable. */
export interface ThematafelView {
  readonly letter: ThematafelLetter;
  readonly name: string;
  readonly coordinators: readonly { readonly person: string; readonly organisation: string }[];
  readonly milestones: readonly Milestone[];
  readonly attentionPoints: readonly AttentionPoint[];
  /** The peildata for which this tafel agreed its figures. */
  readonly confirmed: readonly CalendarDate[];
  /** Whether what its coordinators change waits for another's approval. */
  readonly approval: boolean;
}

export const inOrder = (view: ThematafelView): ThematafelView => ({
  ...view,
  coordinators: sorted(view.coordinators, (c) => c.person),
  milestones: sorted(view.milestones, (m) => m.achievedOn ?? '9999-12-31'),
  attentionPoints: sorted(view.attentionPoints, (p) => p.notedOn),
  confirmed: [...view.confirmed].sort(),
});

const sorted = <T>(list: readonly T[], key: (item: T) => string): T[] =>
  [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
