import type { Question } from './question.js';
import { beforeFreeze } from './questions/before-freeze.js';
import { corrections } from './questions/corrections.js';
import { ownApprovals } from './questions/own-approvals.js';
import { readings } from './questions/readings.js';
import { refusedRequests } from './questions/refused-requests.js';
import { restatedEditions } from './questions/restated-editions.js';
import { silentTables } from './questions/silent-tables.js';
import { toldLate } from './questions/told-late.js';
import { verified } from './questions/verified.js';
import { withoutSource } from './questions/without-source.js';

/** Every standing question, in the order in which they are listed. */
export const QUESTIONS: readonly Question[] = [
  toldLate,
  corrections,
  ownApprovals,
  withoutSource,
  beforeFreeze,
  restatedEditions,
  silentTables,
  refusedRequests,
  readings,
  verified,
];
