/** Whether a spec has what it needs; where not, says in the output of the run what is skipped and why. (Jest keeps the console of a skipped suite to itself.) */
export function available(condition: boolean, skipped: string): boolean {
  if (!condition) process.stderr.write(`Overgeslagen: ${skipped}\n`);
  return condition;
}
