import { sameName } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import type { StandingRow, Worksheet } from '@peildatum/worksheets';
import type { IndicatorView } from '../../domain/monitor.shape.js';
import { monitor } from '../monitor.subject.js';
import { measurementCells, measurementId, measurementSheet, readyCells } from './measurement-sheet.js';

/** What an owner of indicators fills in: what was measured. */
export const ownerWorksheet: Worksheet = {
  word: 'eigenaar',
  version: 1,
  title: (code) => `eigenaar ${code}`,
  sheets: [measurementSheet],
  uses: [monitor.projection],
  filledIn: (code) => [{ operation: 'publish-measurement', owners: { organisations: [code] } }],
  codesAt: async (snapshot) => [...new Set((await indicatorsAt(snapshot)).map(({ definition }) => definition.owner))].sort(),
  rowsAt: async (snapshot, code) => {
    const owned = (await indicatorsAt(snapshot)).filter(({ definition: { owner } }) => sameName(owner, code));
    const ready = owned
      .filter(({ ended }) => ended === null)
      .map((indicator): StandingRow => ({ id: `${indicator.monitor} ${indicator.code}`, cells: readyCells(indicator), isNew: true }));
    return { [measurementSheet.name]: [...owned.flatMap(measured), ...ready] };
  },
  // An indicator may have another owner by now.
  standingAt: async (snapshot, _code, ids) => {
    const asked = new Set(ids[measurementSheet.name]);
    return { [measurementSheet.name]: (await indicatorsAt(snapshot)).flatMap(measured).filter(({ id }) => asked.has(id)) };
  },
};

const indicatorsAt = async (snapshot: Snapshot): Promise<readonly IndicatorView[]> =>
  (await viewsAt(snapshot, monitor)).flatMap(({ indicators }) => indicators);

const measured = (indicator: IndicatorView): StandingRow[] =>
  indicator.measurements.map((each) => ({ id: measurementId(indicator, each), cells: measurementCells(indicator, each) }));
