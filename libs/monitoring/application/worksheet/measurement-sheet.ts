import { type Cell, cellsOf } from '@peildatum/importing';
import { keptIn, onceIn, REASON, type RowCells, reasonColumn, shown, type WorksheetSheet } from '@peildatum/worksheets';
import { monitorStreams } from '../../domain/monitor.events.js';
import type { IndicatorView, MeasurementView } from '../../domain/monitor.shape.js';
import { figures, figuresText } from '../import/cells.js';
import { type CijferInput, cellsOfCijfers, MetingInput } from '../input/meting.input.js';
import { METINGSTATUS_WORDS } from '../input/words.js';

/** What makes a figure another one. */
const FIGURE = ['cijfers', 'status', 'datadatum', 'publicatie'] as const;
const NAMED = ['ronde', 'periodeVan', 'periodeTot', 'eenheid'] as const;
const fields = Object.fromEntries([...NAMED, ...FIGURE].map((name) => [name, name]));
const also = ({ code, after }: { code: string; after: RowCells }) => ({
  gepubliceerdDoor: code,
  ...(after.periodeTot ? { geldigVanaf: after.periodeTot } : {}),
});

const FIGURES = cellsOf(MetingInput, { cijfers: figures }).cijfers as Cell;

/** The measurements of who owns indicators, a row a measurement; and a row made ready for each indicator. */
export const measurementSheet: WorksheetSheet = {
  name: 'metingen',
  thing: 'een nieuwe meting',
  newRows: 20,
  columns: [
    { name: 'monitor', kind: 'code', description: 'De code van de monitor.', as: 'once', width: 20 },
    onceIn(MetingInput, 'indicator', { width: 30 }),
    shown('titel', 'Wat er gemeten wordt.', { width: 40 }),
    onceIn(MetingInput, 'meting'),
    onceIn(MetingInput, 'ronde'),
    onceIn(MetingInput, 'periodeVan'),
    onceIn(MetingInput, 'periodeTot'),
    onceIn(MetingInput, 'eenheid'),
    keptIn(MetingInput, 'cijfers', {
      kind: 'tekst',
      meaning: (text) => figuresText(cellsOfCijfers(FIGURES.read(text, 'cijfers') as CijferInput[])),
      description: `De cijfers, ${figures.notation}. Zoals: ${figures.example}. Een wijziging herziet de meting, en vraagt om een reden.`,
      width: 60,
    }),
    keptIn(MetingInput, 'status'),
    keptIn(MetingInput, 'datadatum', { clears: true }),
    keptIn(MetingInput, 'publicatie'),
    reasonColumn('Waarom de meting is herzien.'),
  ],
  about: (_, id) => {
    const [monitor = '', indicator = '', meting = ''] = id.split(' ');
    return { monitor, indicator, meting };
  },
  streamOf: (_, id) => monitorStreams.of(id.split(' ')[0] ?? ''),
  key: {
    columns: ['monitor', 'indicator', 'meting'],
    idOf: ({ monitor, indicator, meting }) => `${monitor} ${indicator} ${meting}`,
  },
  tells: [
    { kind: 'meting', when: ['monitor', 'indicator', 'meting', ...NAMED, ...FIGURE], if: ({ isNew }) => isNew, fields, also },
    { kind: 'meting-herziening', when: FIGURE, if: ({ isNew }) => !isNew, fields: { ...fields, reden: REASON }, also },
  ],
};

export const measurementId = ({ monitor, code }: IndicatorView, { measurement }: MeasurementView): string =>
  `${monitor} ${code} ${measurement}`;

export const measurementCells = (indicator: IndicatorView, measured: MeasurementView): RowCells => ({
  monitor: indicator.monitor,
  indicator: indicator.code,
  titel: indicator.definition.title,
  meting: measured.measurement,
  ronde: measured.wave === null ? '' : String(measured.wave),
  periodeVan: measured.period.from,
  periodeTot: measured.period.to,
  eenheid: measured.unit,
  cijfers: figuresText(measured.cells),
  status: METINGSTATUS_WORDS[measured.provisional ? 'provisional' : 'definitive'],
  datadatum: measured.dataDate ?? '',
  publicatie: measured.publication ?? '',
});

/** What is known of a measurement that is to come. */
export const readyCells = ({ monitor, code, definition: { title, unit } }: IndicatorView): RowCells => ({
  monitor,
  indicator: code,
  titel: title,
  eenheid: unit,
});
