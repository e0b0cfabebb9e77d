export { type Difference, firstDifference } from './application/first-difference.js';
export { auditHandlers } from './application/list-events.handler.js';
export { type EventFilter, GetEventQuery, ListEventsQuery } from './application/list-events.query.js';
export { type PublicEvent, publicEvent } from './application/public-event.js';
export { counted, type Verification, verify } from './application/verify.js';
