import { probedFacts, type Snapshot } from '@peildatum/projections';
import type { AttentionPoint, Milestone, ThematafelView } from '../domain/thematafel.view.js';
import { inOrder } from '../domain/thematafel.view.js';
import type { ThematafelLetter } from '../domain/thematafel-letter.js';
import { thematafelProjection } from './thematafel.projection.js';

interface ValueRow {
  readonly subject: ThematafelLetter;
  readonly aspect: string;
  readonly value: unknown;
}

/** The thematafels that are open at the snapshot's clocks, A to J. */
export async function thematafelsAt(snapshot: Snapshot): Promise<ThematafelView[]> {
  const rows = await snapshot.query<ValueRow>(
    `SELECT subject, aspect, value FROM ${probedFacts(snapshot.table(thematafelProjection))} AS fact ORDER BY subject COLLATE "C", valid_from, place, aspect COLLATE "C"`,
    [...snapshot.boundsAt(snapshot.validOn, { future: true })],
  );
  const letters = [...new Set(rows.filter(({ aspect }) => aspect === 'name').map(({ subject }) => subject))];
  return letters.map((letter) =>
    viewOf(
      letter,
      rows.filter(({ subject, value }) => subject === letter && value !== null),
    ),
  );
}

function viewOf(letter: ThematafelLetter, rows: readonly ValueRow[]): ThematafelView {
  const of = <T>(kind: string) =>
    rows.flatMap(({ aspect, value }) => (aspect === kind || aspect.startsWith(`${kind}:`) ? [value as T] : []));
  return inOrder({
    letter,
    name: of<{ name: string }>('name')[0]?.name ?? '',
    coordinators: of<ThematafelView['coordinators'][number]>('coordinator'),
    milestones: milestonesOf(of<Planned>('milestone'), of<Achieved>('achieved')),
    attentionPoints: of<AttentionPoint>('attention'),
    confirmed: of<{ peildatum: ThematafelView['confirmed'][number] }>('confirmed').map(({ peildatum }) => peildatum),
    approval: of<{ approval: string }>('approval')[0]?.approval === 'on',
  });
}

type Planned = Omit<Milestone, 'achievedOn'>;
type Achieved = Omit<Milestone, 'due'>;

/** What was told last of a milestone is its title, and nothing is told after it was achieved. */
function milestonesOf(planned: readonly Planned[], achieved: readonly Achieved[]): Milestone[] {
  const done = new Set(achieved.map(({ id }) => id));
  const due = new Map(planned.map((milestone) => [milestone.id, milestone.due]));
  return [
    ...planned.flatMap((milestone) => (done.has(milestone.id) ? [] : [{ ...milestone, achievedOn: null }])),
    ...achieved.map((milestone) => ({ ...milestone, due: due.get(milestone.id) ?? null })),
  ];
}
