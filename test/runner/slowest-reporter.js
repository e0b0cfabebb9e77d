import { relative } from 'node:path';

const SHOWN = 10;

/** Says at the end of a run which files took longest, so that who makes the suite slower sees it. It is no limit. */
export default class SlowestReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_contexts, { testResults }) {
    if (testResults.length <= SHOWN) return;
    const slowest = [...testResults].sort((a, b) => b.perfStats.runtime - a.perfStats.runtime).slice(0, SHOWN);
    const lines = slowest.map(
      ({ testFilePath, perfStats }) => `${(perfStats.runtime / 1_000).toFixed(1).padStart(7)} s  ${relative(this.rootDir, testFilePath)}`,
    );
    console.log(`\nDe ${SHOWN} langzaamste bestanden:\n${lines.join('\n')}`);
  }
}
