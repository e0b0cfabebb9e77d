import { onDate, type Snapshot } from '@peildatum/projections';
import {
  type ActionView,
  actionPageAt,
  actionProjection,
  actionsAt,
  isClosed,
  isOverdue,
  type Milestone,
  reportedOn,
  statusName,
  type ThematafelLetter,
  thematafelProjection,
  thematafelsAt,
} from '@peildatum/thematafels';
import type { FoundWork } from '../../domain/work.js';
import { changeOf, NOTHING_TOLD, type WorkRound, type WorkSource } from '../work-source.js';
import { AWAITED_USES, agreementWork, awaitedFor, sectionWork } from './awaited.js';

/** More than any thematafel has. */
const ALL = 10_000;

/** What a coordinator does for a thematafel: its actions and milestones, and what the edition awaits of it. */
export const thematafelWork: WorkSource = {
  word: 'thematafel',
  uses: [actionProjection, thematafelProjection, ...AWAITED_USES],
  workAt: async (snapshot, code, round) => {
    const { items } = await actionPageAt(snapshot, { thematafels: [code as ThematafelLetter], inReport: true }, { limit: ALL });
    const before = await statusesAt(snapshot, items, round);
    const tafel = (await thematafelsAt(snapshot)).find(({ letter }) => letter === code);
    return [
      ...items.map((action) => actionWork(snapshot, action, before, code)),
      ...(tafel?.milestones ?? []).map((milestone) => milestoneWork(milestone, round, code)),
      ...(await awaitedFor(snapshot, round, [], (complete, edition) => [
        ...agreementWork(complete, (letter) => letter === code),
        ...sectionWork(complete, edition, (section) => section === `thematafel-${code}`),
      ])),
    ];
  },
};

async function statusesAt(
  snapshot: Snapshot,
  actions: readonly ActionView[],
  { since }: WorkRound,
): Promise<ReadonlyMap<string, string> | null> {
  if (since === null) return null;
  const then = await actionsAt(
    onDate(snapshot, since),
    actions.map(({ code }) => code),
  );
  return new Map(then.map(({ code, status }) => [code, statusName(status)]));
}

/** What has ended asks nothing more; that it ended since the last edition was told for this one. What is late is what a report counts so. */
function actionWork(
  { validOn }: Pick<Snapshot, 'validOn'>,
  action: ActionView,
  before: ReadonlyMap<string, string> | null,
  letter: string,
): FoundWork {
  const { code, description, status, statusSince, statusNote, due } = action;
  const standing = statusName(status);
  return {
    kind: 'action',
    code,
    title: description,
    standing,
    since: statusSince,
    note: statusNote,
    due,
    changed: changeOf(before, code, standing),
    isAsked: !isClosed(status),
    toldOn: reportedOn(action),
    isLate: isOverdue(action, validOn),
    place: { word: 'thematafel', code: letter, sheet: 'acties' },
  };
}

/** A milestone asks something once its date has come, or where nobody wrote down when it is. */
const milestoneWork = ({ id, title, due, achievedOn }: Milestone, { until }: WorkRound, letter: string): FoundWork => ({
  ...NOTHING_TOLD,
  kind: 'milestone',
  code: id,
  title,
  standing: achievedOn === null ? 'Gepland' : 'Behaald',
  since: achievedOn,
  due,
  isAsked: achievedOn === null && (due === null || due.date === null || due.date <= until),
  toldOn: achievedOn,
  place: { word: 'thematafel', code: letter, sheet: 'mijlpalen' },
});
