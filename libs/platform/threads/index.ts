export { giveWay, letGiveWay } from './give-way.js';
export { type Outcome, type Reply, Threads, type ThreadsOptions } from './threads.js';
