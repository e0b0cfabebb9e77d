import { type Page, type PageRequest, pageBy } from '@peildatum/kernel';
import type { IndicatorView, MonitorView } from '../../domain/monitor.shape.js';
import { isNorm } from '../../domain/norms.js';
import type { IndicatorFilter } from './indicator.queries.js';

/** One name for an indicator among all monitors; neither code has a dot in it. */
export const indicatorKey = ({ monitor, code }: Pick<IndicatorView, 'monitor' | 'code'>): string => `${monitor}.${code}`;

export const indicatorsPage = (monitors: readonly MonitorView[], filter: IndicatorFilter, page: PageRequest): Page<IndicatorView> =>
  pageBy(
    monitors
      .flatMap(({ indicators }) => indicators)
      .filter((indicator) => matches(indicator, filter))
      .toSorted((a, b) => (indicatorKey(a) < indicatorKey(b) ? -1 : 1)),
    indicatorKey,
    page,
  );

const matches = (indicator: IndicatorView, { monitor, layer, part, overdue, norm, target }: IndicatorFilter): boolean =>
  (monitor === undefined || indicator.monitor === monitor) &&
  (layer === undefined || indicator.layer === layer) &&
  (part === undefined || indicator.part === part) &&
  (overdue === undefined || indicator.targets.some(({ settleOverdue }) => settleOverdue) === overdue) &&
  (norm === undefined || indicator.targets.some((each) => isNorm(each.target)) === norm) &&
  (target === undefined || indicator.targets.some(({ quantified }) => target === 'any' || target === quantified));
