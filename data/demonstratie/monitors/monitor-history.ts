import type { Line } from '../line.js';
import { JULY_LETTER, NOVEMBER } from '../moments.js';
import type { SourceFiles } from '../source-files.js';
import { accessInMay, accessInNovember } from './access.js';
import { goalLines } from './goals.js';
import { labourMarket } from './labour-market.js';
import { movementInJuly, movementInMay } from './movement.js';
import { fiveTargetGroups, quarterlyReport, sixTargetGroups } from './process-and-outcome.js';

/** Monitors, their waves, indicators and targets, in the order in which they became known. */
export const monitorHistory = (files: SourceFiles): readonly Line[] => [
  quarterlyReport(),
  sixTargetGroups(),
  ...goalLines(files, '001', NOVEMBER.knownFrom),
  ...goalLines(files, '002', NOVEMBER.knownFrom),
  ...labourMarket(files),
  ...accessInNovember(),
  ...movementInMay(),
  ...accessInMay(),
  ...movementInJuly(),
  fiveTargetGroups(),
  ...goalLines(files, '004', JULY_LETTER.knownFrom),
];
