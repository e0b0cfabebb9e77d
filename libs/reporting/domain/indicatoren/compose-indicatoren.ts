import type { IndicatorView, MonitorView } from '@peildatum/monitoring';
import { addressOf, groupBy } from '../counting.js';
import { sectionData, toldDates } from '../gegevens/section-data.js';
import { indicatorsList } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import { indicatorOf } from './indicator.js';
import type { IndicatorSectie } from './indicatoren.js';

/** The monitors of which the report has a section of its own. */
export const LABOUR_MARKET = 'arbeidsmarkt';
export const ACCESSIBILITY = 'toegankelijkheid';

/** Null: the register does not know that monitor, or no indicator of it. */
export function composeIndicatoren(input: Pick<ReportInput, 'clocks' | 'governance' | 'monitors'>, code: string): IndicatorSectie | null {
  const { clocks, monitors } = input;
  const monitor = monitors.find((each) => each.code === code);
  if (monitor === undefined || monitor.indicators.length === 0) return null;
  return {
    gegevens: sectionData(input, { newest: toldDates([monitor]) }),
    monitor: monitor.code,
    titel: monitor.title,
    eigenaar: monitor.owner,
    delen: [...groupBy(monitor.indicators, (indicator) => headingOf(indicator, monitor))].map(([titel, indicators]) => ({
      titel,
      indicatoren: indicators.map((indicator) => indicatorOf(indicator, clocks)),
    })),
    uitleg: addressOf(indicatorsList(clocks, { monitor: monitor.code })),
  };
}

/** Under what an indicator stands: its deelmonitor, else its group, else the monitor itself. */
const headingOf = ({ part, group }: IndicatorView, { title, parts }: MonitorView): string =>
  (part === null ? group : parts.find((each) => each.part === part)?.title) ?? title;
