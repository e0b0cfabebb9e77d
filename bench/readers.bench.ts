import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@peildatum/platform';
import { openLog } from '../apps/runtime/demonstration.js';
import { openPeildatum } from '../apps/runtime/peildatum.js';
import { percentile } from './measure.js';
import { benchLag, benchReadModels, type ReadModelFigures } from './read-models.bench.js';

const PER_SECOND = 200;
const SECONDS = 15;

export interface ReaderFigures {
  readonly figures: readonly ReadModelFigures[];
  readonly lag: { readonly perSecond: number; readonly p50: number; readonly p99: number };
}

/** The read models of the whole program on an embedded database, at each size in turn; the log grows from one to the next. */
export async function benchReaders(sizes: readonly number[]): Promise<ReaderFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'peildatum-bench-'));
  const config = loadConfig({ ...process.env, PEILDATUM_DATA_DIR: dataDir });
  const peildatum = await openPeildatum({ config, applicationName: 'peildatum bench' });
  try {
    await openLog(peildatum.log, 'leeg', peildatum, () => undefined);
    const figures: ReadModelFigures[] = [];
    for (const size of sizes) figures.push(await benchReadModels(peildatum, figures.at(-1)?.events ?? 1, size));
    const lags = await benchLag(peildatum, PER_SECOND, SECONDS);
    return { figures, lag: { perSecond: PER_SECOND, p50: percentile(lags, 0.5), p99: percentile(lags, 0.99) } };
  } finally {
    await peildatum.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
