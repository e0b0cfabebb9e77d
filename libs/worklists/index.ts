export { ROUND_USES, roundAt } from './application/next-edition.js';
export { WORKLIST_WORDS } from './application/sources.js';
export { SORTERING_WORDS, WERKSOORT_WORDS, WERKSTAND_WORDS } from './application/words.js';
export type { NextEdition } from './application/work-source.js';
export { GetWorklistHandler, GetWorklistQuery, type WorklistPage } from './application/worklist.query.js';
export { ownNames, type WorklistName } from './domain/own-worklists.js';
export {
  isOpenWork,
  type UnderWay,
  WORK_KINDS,
  WORK_STATES,
  type WorkForm,
  type WorkItem,
  type WorkKind,
  type WorkPlace,
  type WorkState,
} from './domain/work.js';
export { WORK_SORTS, type WorkCounts, type WorkFilter, type WorkSort } from './domain/worklist.js';
