/** The injection token of the ways to come in, in the order in which they are offered. */
export const WAYS_IN = Symbol('WaysIn');
