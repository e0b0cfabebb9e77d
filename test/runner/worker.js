const runner = new URL('./worker-runner.js', import.meta.resolve('jest-light-runner')).href;

/** One spec. @param workerData what the runner knows of the run, the same for each */
export async function run({ path, workerData }) {
  const { default: runSpec, setWorkerData } = await import(runner);
  setWorkerData(workerData);
  return await runSpec(path).finally(() => globalThis[Symbol.for('clean after a spec')]?.());
}
