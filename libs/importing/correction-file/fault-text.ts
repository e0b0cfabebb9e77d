import type { Fault } from '@peildatum/kernel';

const MOST = 10;

/** What is wrong with a row in one cell. It names the place in the file as it was: rows that wait for another name that one. */
export const faultText = (faults: readonly Fault[]): string =>
  [...faults.slice(0, MOST).map(({ message }) => message), ...(faults.length > MOST ? [`en nog ${faults.length - MOST}`] : [])].join(' | ');
