import { visibleLines } from '@peildatum/kernel';

/** A text on standard output. What was recorded is in it, so nothing in it steers the terminal. */
export const output = (text: string): void => console.log(visibleLines(text));

/** The same on standard error, beside what a command gives. */
export const say = (text: string): void => console.error(visibleLines(text));
