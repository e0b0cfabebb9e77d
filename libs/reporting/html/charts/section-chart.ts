import type { Section } from '../../domain/report.js';
import { dutchNumber } from '../dutch.js';
import { statusChart } from './bars-chart.js';
import { type Chart, described } from './chart.js';

/** One tafel: a standing bar per status, its value above it, zeros printed, on the axis that all tafels share (004 r. 9897–9929). */
export const sectionChart = ({ letter, naam, verdeling, as }: Section): Chart => ({
  ...statusChart(`grafiek-${letter.toLowerCase()}`, `Aantal acties per status, thematafel ${letter} ${naam}`, verdeling),
  description: described(`Staafdiagram met een staaf per status; de as loopt van 0 tot ${dutchNumber(as.max)}, bij elke thematafel gelijk`),
  stands: true,
  axis: { max: as.max, step: as.stap },
});
