import { keysIn } from '@peildatum/figures';
import type { IndicatorView, MonitorView } from '@peildatum/monitoring';
import type { Doelen } from '../een-meting/een-meting.js';
import type { Targets } from './samenvatting.js';

const KEYS = keysIn('doelen');

/** How many targets there are, how many are a number, and of how many the newest value says how near they are. */
export function targetsIn({ alle, metGetal, nogTeKwantificeren }: Doelen['telling'], monitors: readonly MonitorView[]): Targets {
  const compared = monitors
    .flatMap(({ indicators }) => indicators)
    .map(({ comparison }) => besideTargets(comparison))
    .filter((beside) => beside.length > 0);
  return {
    alle,
    metGetal,
    nogTeKwantificeren,
    metAfstand: { sleutel: KEYS('met-afstand'), aantal: compared.length },
    gehaald: { sleutel: KEYS('gehaald'), aantal: compared.filter((beside) => beside.every(({ reached }) => reached === true)).length },
  };
}

const besideTargets = ({ cells }: IndicatorView['comparison']) =>
  cells.flatMap(({ targets }) => targets).filter(({ distance, reached }) => distance !== null || reached !== null);
