const lightRunner = import.meta.resolve('jest-light-runner');
const { default: run, setWorkerData } = await import(new URL('./worker-runner.js', lightRunner).href);

/** One spec. @param workerData what the runner knows of the run, the same for each */
export default ({ path, workerData }) => {
  setWorkerData(workerData);
  return run(path);
};
