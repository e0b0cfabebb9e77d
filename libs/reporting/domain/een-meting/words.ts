import type { WaveView } from '@peildatum/monitoring';
import type { Golf } from './een-meting.js';

const WAVE_STATES: Readonly<Record<WaveView['status'], Golf['stand']>> = {
  published: 'gepubliceerd',
  'not-in-source': 'gehouden, waarden niet in de bron',
  expected: 'verwacht, nog niet gepubliceerd',
  overdue: 'te laat',
  suspended: 'opgeschort',
};

export function waveOf({ wave, expected, held, status, postponed }: WaveView): Golf {
  return {
    naam: `${wave}-meting`,
    tekst: waveText({ expected, held, status }),
    stand: WAVE_STATES[status],
    verwacht: expected,
    gehouden: held,
    uitgesteld: postponed.map(({ on, expected: until, reason }) => ({ op: on, tot: until, reden: reason })),
  };
}

/** As a reader reads it: when, and what there is of it. */
function waveText({ expected, held, status }: Pick<WaveView, 'expected' | 'held' | 'status'>): string {
  if (status === 'published') return `${held ?? expected ?? 'gehouden'}: gepubliceerd`;
  if (status === 'not-in-source') return `${held ?? expected ?? 'gehouden'}: waarden niet in de bron`;
  if (status === 'suspended') return 'opgeschort';
  const when = expected === null ? '' : ` (${expected})`;
  return status === 'overdue' ? `had er moeten zijn${when}, nog niet gepubliceerd` : `verwacht${when}, nog niet gepubliceerd`;
}
