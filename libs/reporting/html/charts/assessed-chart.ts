import type { AssessedValue } from '../../domain/snelle-toetsen/assessed.js';
import { figureBar } from './bars-chart.js';
import { type Chart, described } from './chart.js';
import { styleOf } from './palette.js';

const OUTCOMES = [
  { key: 'goedgekeurd', name: 'Goedgekeurd' },
  { key: 'afgekeurd', name: 'Afgekeurd' },
] as const;

/** Two lying bars per value: what was approved and what was rejected. */
export const assessedChart = ({ id, title }: Pick<Chart, 'id' | 'title'>, values: readonly AssessedValue[]): Chart => ({
  id,
  title,
  description: described('Staafdiagram met per waarde een staaf voor goedgekeurd en een voor afgekeurd'),
  legend: OUTCOMES.map(({ name }) => ({ name, style: styleOf(name) })),
  rows: values.map((value) => ({
    name: value.waarde,
    bars: OUTCOMES.map(({ key, name }) => ({
      parts: [{ value: value[key].aantal, style: styleOf(name) }],
      label: figureBar(name, value[key]).label,
    })),
  })),
});
