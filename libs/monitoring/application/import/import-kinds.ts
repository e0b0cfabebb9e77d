import { type Cells, decidedBy, fromCells, type ImportKind, type ImportKinds, textsOf } from '@peildatum/importing';
import { refusedField } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { tellMonitor } from '../../domain/monitor.decide.js';
import { MONITOR_CODE, monitorStream } from '../../domain/monitor.events.js';
import { MONITOR_FACTS, type WrittenMonitorFact } from '../input/monitor-facts.js';
import { figuresOf, partsOf } from './cells.js';

const onMonitor =
  ({ input, factOf }: WrittenMonitorFact): ImportKind =>
  ({ monitor, ...fields }) => {
    if (typeof monitor !== 'string' || !MONITOR_CODE.test(monitor))
      throw refusedField('monitor', 'noem de code van de monitor, zoals arbeidsmarkt');
    return decidedBy(monitorStream(monitor), tellMonitor(monitor, factOf(validateInput(input, fromCells(fields, CELLS)))));
  };

/** The kinds of rows of monitors, by the word in the column `soort`. */
export const monitorImportKinds: ImportKinds = Object.fromEntries(
  Object.entries(MONITOR_FACTS).map(([soort, written]) => [soort, onMonitor(written)]),
);

const CELLS: Cells = {
  uitsplitsingen: textsOf,
  van: textsOf,
  deelmonitors: partsOf,
  cijfers: figuresOf,
};
