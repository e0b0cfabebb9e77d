export { finding } from './application/finding.subject.js';
export { mayAnswer, mayClose, mayRecord } from './application/finding-rights.js';
export { findings } from './application/findings.context.js';
export { ABOUT_WORDS, BEVINDINGSTAND_WORDS } from './application/words.js';
export { type About, type FindingCode, type FindingEvent, findingEvents, findingStreams, type Owner } from './domain/finding.events.js';
export type { FindingStatus } from './domain/finding.rules.js';
export type { FindingView } from './domain/finding.view.js';
