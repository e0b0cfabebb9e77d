import type { ReportInput } from '../domain/report-input.js';
import { frameworksOf, MAY, NOVEMBER } from './kaders-2025.js';
import { may2025 } from './may-2025.js';
import { monitorsOf } from './monitors-2025.js';
import { institutions2025, interventions2025, tranches2025 } from './norms-2025.js';

/** The report's input of 20 May 2025 with kaders, norms and monitors. */
export const measures2025: ReportInput = {
  ...may2025,
  frameworks: frameworksOf([...NOVEMBER, ...MAY]),
  interventions: interventions2025,
  tranches: tranches2025,
  institutions: institutions2025,
  monitors: monitorsOf(),
};
