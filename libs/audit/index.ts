export { eventFields } from './application/event-fields.js';
export { type EventKind, EventKindsQuery } from './application/event-kinds.query.js';
export { type DeclaredSubject, EveryFold } from './application/every-fold.js';
export { type Difference, firstDifference } from './application/first-difference.js';
export { type Ahead, ListAheadQuery } from './application/list-ahead.query.js';
export { auditHandlers } from './application/list-events.handler.js';
export { type EventFilter, GetEventQuery, ListEventsQuery } from './application/list-events.query.js';
export { isUnreadable, type ListedEvent, type UnreadableEvent } from './application/listed-event.js';
export { type AroundInLog, LookAroundQuery, type PlaceInLog } from './application/look-around.query.js';
export { type PublicEvent, type PublicUnreadable, publicEvent, publicListed } from './application/public-event.js';
export {
  PUBLIC_LISTED,
  publicCommandFields,
  publicCoreFields,
  publicPersonFields,
  publicPlaceFields,
  publicReasonFields,
  publicUnreadableFields,
  publicWhoFields,
} from './application/public-event-shape.js';
export { counted, type Verification, type VerifyProgress, verify } from './application/verify.js';
export { CreateGeweigerdVerzoek1763800000040 } from './denials/create-geweigerd-verzoek.migration.js';
export { CreateInzage1796540000020 } from './denials/create-inzage.migration.js';
export type { CountedDenial, Denial } from './denials/denial.js';
export { type DenialFilter, listDenials, pruneDenials, RETENTION_DAYS, type TrailTable } from './denials/denial-table.js';
export { DenialTrail, type DenialTrailOptions } from './denials/denial-trail.js';
export { PUBLIC_DENIAL, type PublicDenial, publicDenial, publicDenialFields } from './denials/public-denial.js';
