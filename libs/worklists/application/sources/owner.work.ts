import { sameName } from '@peildatum/kernel';
import { type IndicatorView, indicatorKey, type MonitorView, monitor, type WaveView } from '@peildatum/monitoring';
import { viewsAt } from '@peildatum/subjects';
import type { FoundWork } from '../../domain/work.js';
import { NOTHING_TOLD, type WorkSource } from '../work-source.js';
import { AWAITED_USES, awaitedFor, deliveryWork } from './awaited.js';

/** What an owner of indicators does: the measurements that are due. */
export const ownerWork: WorkSource = {
  word: 'eigenaar',
  uses: [monitor.projection, ...AWAITED_USES],
  workAt: async (snapshot, code, round) => {
    const monitors = await viewsAt(snapshot, monitor);
    const measured = monitors.flatMap((of) =>
      of.indicators.filter(({ definition: { owner } }) => sameName(owner, code)).map((indicator) => indicatorWork(indicator, of, code)),
    );
    const isIt = (name: string) => sameName(name, code);
    return [...measured, ...(await awaitedFor(snapshot, round, ['owners'], (complete) => deliveryWork(complete, 'owners', isIt)))];
  },
};

/** A measurement is of the period that it is about; of what will be measured says the next wave when. */
function indicatorWork(indicator: IndicatorView, { parts }: MonitorView, code: string): FoundWork {
  const last = indicator.measurements.at(-1);
  const wave = nextWave(parts.find(({ part }) => part === indicator.part)?.waves ?? []);
  return {
    ...NOTHING_TOLD,
    kind: 'indicator',
    code: indicatorKey(indicator),
    title: indicator.definition.title,
    standing: last === undefined ? 'Nog niet gemeten' : `Gemeten tot en met ${last.period.to}`,
    since: last?.period.to ?? null,
    due: wave?.expected == null ? null : { text: wave.expected, date: wave.expectedBy },
    isAsked: indicator.ended === null,
    toldOn: last?.period.to ?? null,
    place: { word: 'eigenaar', code, sheet: 'metingen' },
  };
}

const nextWave = (waves: readonly WaveView[]): WaveView | undefined =>
  waves.find(({ status }) => status === 'overdue') ?? waves.find(({ status }) => status === 'expected');
