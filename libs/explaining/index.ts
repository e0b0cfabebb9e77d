export { printed } from './domain/exact.js';
export type { Facts } from './domain/facts.js';
export type { Making } from './domain/making.js';
export { makingsOf, RULES } from './domain/making-of.js';
