import { LAAG_WORDS, type MonitorView, type SubMonitorView } from '@peildatum/monitoring';
import { addressOf, type ListAt } from '../counting.js';
import { sectionData, toldDates } from '../gegevens/section-data.js';
import { monitorAt, monitorsList } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import type { DeelmonitorMetingen, EenMeting } from './een-meting.js';
import { targetsOf } from './targets.js';
import { wavesOf } from './waves-of.js';
import { waveOf } from './words.js';

/** Null: the register knows no monitor. */
export function composeEenMeting(input: Pick<ReportInput, 'clocks' | 'governance' | 'monitors'>): EenMeting | null {
  const { clocks, monitors } = input;
  if (monitors.length === 0) return null;
  return {
    gegevens: sectionData(input, { newest: toldDates(monitors) }),
    monitors: monitors.filter(measuredInWaves).map((monitor) => ({
      code: monitor.code,
      titel: monitor.title,
      laag: LAAG_WORDS[monitor.layer],
      eigenaar: monitor.owner,
      delen: monitor.parts.filter(hasState).map((part) => partOf(part, monitor, clocks)),
      uitleg: addressOf(monitorAt(monitor.code, clocks)),
    })),
    doelen: targetsOf(monitors, clocks),
    uitleg: addressOf(monitorsList(clocks)),
  };
}

const measuredInWaves = ({ parts }: MonitorView): boolean => parts.some(({ waves }) => waves.length > 0);

/** Waves, or that it was suspended before any. */
const hasState = ({ waves, suspended }: SubMonitorView): boolean => waves.length > 0 || suspended !== null;

const partOf = (part: SubMonitorView, { indicators }: MonitorView, clocks: ListAt['clocks']): DeelmonitorMetingen => ({
  deel: part.part,
  titel: part.title,
  eigenaar: part.owner,
  opgeschort: part.suspended && { sinds: part.suspended.since, reden: part.suspended.reason },
  golven: part.waves.map(waveOf),
  indicatoren: indicators.filter((indicator) => indicator.part === part.part).map((indicator) => wavesOf(indicator, clocks)),
});
