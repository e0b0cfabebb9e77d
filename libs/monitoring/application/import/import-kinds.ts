import { decidedBy, type ImportFields, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { InvalidInput } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { tellMonitor } from '../../domain/monitor.decide.js';
import { MONITOR_CODE, monitorStream } from '../../domain/monitor.events.js';
import { MONITOR_FACTS, type WrittenMonitorFact } from '../input/monitor-facts.js';
import { fieldFault } from '../input/monitorfeit.input.js';
import { MONITOR_RIGHTS } from '../monitor-rights.js';
import { figuresOf, partsOf, textsOf } from './cells.js';

const onMonitor =
  ({ input, factOf }: WrittenMonitorFact): ImportKind =>
  ({ monitor, ...fields }) => {
    if (typeof monitor !== 'string' || !MONITOR_CODE.test(monitor))
      throw new InvalidInput([fieldFault('monitor', 'noem de code van de monitor, zoals arbeidsmarkt')]);
    const fact = factOf(validateInput(input, fromCells(fields)));
    return decidedBy({ stream: monitorStream(monitor), rights: MONITOR_RIGHTS, fact }, tellMonitor(monitor, fact));
  };

/** The kinds of rows of monitors, by the word in the column `soort`. */
export const monitorImportKinds: ImportKinds = Object.fromEntries(
  Object.entries(MONITOR_FACTS).map(([soort, written]) => [soort, onMonitor(written)]),
);

const CELLS: Readonly<Record<string, (cell: string) => unknown>> = {
  uitsplitsingen: textsOf,
  van: textsOf,
  deelmonitors: partsOf,
  cijfers: figuresOf,
};

/** Reads the cells of a CSV as what NDJSON has. */
const fromCells = (fields: ImportFields): ImportFields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const read = Object.hasOwn(CELLS, field) ? CELLS[field] : undefined;
      return [field, read !== undefined && typeof value === 'string' ? read(value) : value];
    }),
  );
