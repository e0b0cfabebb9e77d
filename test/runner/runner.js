import { createRunner } from 'jest-light-runner';
import Tinypool from 'tinypool';

const ChildProcessRunner = createRunner({ runtime: 'child_process' });

/**
 * The runner of jest-light-runner with a process for each worker. Its threads do not always end (Node waits for ever for a request that is
 * nobody's), and its own processes ask for their configuration in a message that may pass before another of them listens: here it comes
 * with each test.
 */
export default class Runner extends ChildProcessRunner {
  /** Overrides what the runner does with one test. */
  _runTest(test) {
    const { config: projectConfig } = test.context;
    const globalConfig = this._globalConfig;
    let runner = this._testRunners.get(projectConfig);
    if (runner === undefined) {
      const { maxWorkers } = globalConfig;
      const filename = new URL('./worker.js', import.meta.url).href;
      const pool = new Tinypool({ filename, runtime: 'child_process', minThreads: maxWorkers, maxThreads: maxWorkers, env: process.env });
      const workerData = { globalConfig, projectConfig, runtime: 'child_process' };
      runner = { pool, run: ({ path }) => pool.run({ path, workerData }) };
      this._testRunners.set(projectConfig, runner);
    }
    return runner.run(test);
  }
}
