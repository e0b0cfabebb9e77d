import { demonstrationHistory } from '../../apps/runtime/demonstration.js';

const lines = demonstrationHistory().split('\n').length - 1;

/** How many events a register holds that was given the demonstration: its lines, the opening and the completion. */
export const DEMONSTRATION_EVENTS = lines + 2;

/** The same of one that a program was started on: it opens, checks, freezes and publishes each of the two editions, and acknowledges what does not agree in one. */
export const STARTED_EVENTS = DEMONSTRATION_EVENTS + 9;
