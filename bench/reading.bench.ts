import { interleaved } from './measure.js';
import { forgetPeak, peakMb } from './memory.js';
import type { Place } from './place.js';
import { rawRead } from './raw.js';
import { atLeast, type BenchRow, thousands } from './row.js';

const BATCH = 2_000;

/** The log through the port and the codec, beside the same pages read and thrown away. */
export async function benchReading({ peildatum: { log }, admin }: Place, events: number): Promise<BenchRow[]> {
  forgetPeak();
  const rates = await interleaved(
    {
      async decoded() {
        let read = 0;
        for await (const batch of log.readAll({ batchSize: BATCH })) {
          for (const stored of batch) log.codec.decode(stored);
          read += batch.length;
        }
        return read;
      },
      raw: () => rawRead(admin),
    },
    { rounds: roundsFor(events), forMs: 0 },
  );
  return [
    {
      group: 'catch-up read: the log through the port and the codec',
      name: `${thousands(events)} events`,
      figure: rates.decoded,
      unit: 'events/s',
      floor: { name: 'raw read', figure: rates.raw },
      peakMb: peakMb(),
      goals: [atLeast(rates.decoded, 80_000, 'events/s')],
    },
  ];
}

/** More turns where one is short. */
export const roundsFor = (events: number): number => (events >= 1_000_000 ? 1 : events >= 100_000 ? 3 : 7);
