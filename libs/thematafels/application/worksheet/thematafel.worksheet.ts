import type { Snapshot } from '@peildatum/projections';
import type { StandingRows, Worksheet } from '@peildatum/worksheets';
import type { ThematafelLetter } from '../../domain/thematafel-letter.js';
import { actionProjection } from '../../read-models/action.projection.js';
import { actionPageAt } from '../../read-models/action-page-at.js';
import { actionsAt } from '../../read-models/actions-at.js';
import { lapsedPointsAt } from '../../read-models/lapsed-points-at.js';
import { thematafelProjection } from '../../read-models/thematafel.projection.js';
import { thematafelsAt } from '../../read-models/thematafels-at.js';
import { actionCells, actionSheet, isActionCode } from './action-sheet.js';
import { lapsedCells, milestoneCells, milestoneSheet, pointCells, pointSheet } from './tafel-sheets.js';

/** More than any thematafel has. */
const ALL = 10_000;

/** What a coordinator fills in for a thematafel: its actions, its milestones and its attention points. */
export const thematafelWorksheet: Worksheet = {
  word: 'thematafel',
  version: 1,
  title: (code) => `thematafel ${code}`,
  sheets: [actionSheet, milestoneSheet, pointSheet],
  uses: [actionProjection, thematafelProjection],
  filledIn: (code) => [{ operation: 'report-status', owners: { thematafel: code } }],
  codesAt: async (snapshot) => (await thematafelsAt(snapshot)).map(({ letter }) => letter),
  rowsAt: async (snapshot, code) => {
    const tafel = await tafelAt(snapshot, code);
    const { items } = await actionPageAt(snapshot, { thematafels: [code as ThematafelLetter], inReport: true }, { limit: ALL });
    return {
      [actionSheet.name]: items.map((action) => ({ id: action.code, cells: actionCells(action) })),
      ...(tafel === undefined ? {} : ofTafel(tafel)),
    };
  },
  standingAt: async (snapshot, code, ids) => {
    // An action may lie at another thematafel by now.
    const actions = await actionsAt(snapshot, (ids[actionSheet.name] ?? []).filter(isActionCode));
    const tafel = await tafelAt(snapshot, code);
    const { [pointSheet.name]: points = [], ...others } = tafel === undefined ? {} : ofTafel(tafel);
    const open = new Set(points.map(({ id }) => id));
    const lapsed = await lapsedPointsAt(
      snapshot,
      code,
      (ids[pointSheet.name] ?? []).filter((id) => !open.has(id)),
    );
    return {
      ...others,
      [actionSheet.name]: actions.map((action) => ({ id: action.code, cells: actionCells(action) })),
      [pointSheet.name]: [...points, ...lapsed.map((point) => ({ id: point.id, cells: lapsedCells(point) }))],
    };
  },
};

const tafelAt = async (snapshot: Snapshot, code: string) => (await thematafelsAt(snapshot)).find(({ letter }) => letter === code);

const ofTafel = ({ milestones, attentionPoints }: NonNullable<Awaited<ReturnType<typeof tafelAt>>>): StandingRows => ({
  [milestoneSheet.name]: milestones.map((milestone) => ({ id: milestone.id, cells: milestoneCells(milestone) })),
  [pointSheet.name]: attentionPoints.map((point) => ({ id: point.id, cells: pointCells(point) })),
});
