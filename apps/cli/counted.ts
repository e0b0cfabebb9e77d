import { say } from './terminal.js';
/** A line on standard error for every second in which the count moved: for work of which the end is not known. */
export function counted(what: string): (count: number) => void {
  let told = Date.now();
  return (count) => {
    if (Date.now() - told < 1_000) return;
    told = Date.now();
    say(`${count} ${what} …`);
  };
}
