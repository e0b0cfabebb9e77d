import { toldProjection } from '@peildatum/projections';
import { frameworkEvents, frameworkOfStream } from '../domain/framework/framework.events.js';
import { FrameworkFactRow } from './framework-fact.entity.js';

/** What was set, estimated and published of kaders, each fact as it was told. */
export const frameworkProjection = toldProjection('kaders', {
  version: 1,
  entity: FrameworkFactRow,
  events: frameworkEvents,
  subjectOf: frameworkOfStream,
});
