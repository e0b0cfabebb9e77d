import { Worker } from 'jest-worker';

const WORKER = new URL('./worker.js', import.meta.url).pathname;

/**
 * Runs each spec as jest-light-runner does, in plain Node, in the processes of Jest's own pool: its own pool of threads does not always
 * end (Node waits for ever for a request that is nobody's), and its own processes may miss the message that tells them of the run.
 */
export default class Runner {
  constructor(globalConfig) {
    this.globalConfig = globalConfig;
  }

  async runTests(tests, _watcher, onStart, onResult, onFailure) {
    const { maxWorkers, workerGracefulExitTimeout } = this.globalConfig;
    const pool = new Worker(WORKER, {
      numWorkers: maxWorkers,
      exposedMethods: ['run'],
      maxRetries: 0,
      workerGracefulExitTimeout,
      forkOptions: { execArgv: [...process.execArgv, '--max-semi-space-size=64'] },
    });
    pool.getStdout().pipe(process.stdout);
    pool.getStderr().pipe(process.stderr);
    const one = async (test) => {
      await onStart(test);
      const workerData = { globalConfig: this.globalConfig, projectConfig: test.context.config, runtime: 'child_process' };
      try {
        await onResult(test, await pool.run({ path: test.path, workerData }));
      } catch (error) {
        await onFailure(test, error);
      }
    };
    const waiting = [...tests];
    const lane = async () => {
      for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) await one(test);
    };
    await Promise.all(Array.from({ length: maxWorkers }, lane));
    const { forceExited } = await pool.end();
    if (forceExited) console.error('A worker was ended by force: a spec left something open in it.');
  }
}
