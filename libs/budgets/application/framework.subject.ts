import { subject } from '@peildatum/subjects';
import { correctFramework, frameworkNotFound, tellFramework } from '../domain/framework/framework.decide.js';
import { type FrameworkCode, type FrameworkEvent, frameworkEvents, frameworkStreams } from '../domain/framework/framework.events.js';
import type { FrameworkView } from '../domain/framework/framework.shape.js';
import { frameworkView } from '../domain/framework/framework.view.js';
import { FRAMEWORK_RIGHTS } from './budget-rights.js';
import { FRAMEWORK_FACTS } from './input/framework-facts.js';

/** The kader of a sector in a budget year, and what was spent of it. */
export const framework = subject<FrameworkEvent, FrameworkView, FrameworkCode>({
  name: 'kader',
  example: 'msz-2024',
  streams: frameworkStreams,
  events: frameworkEvents,
  decisions: { tell: tellFramework, correct: correctFramework },
  notFound: frameworkNotFound,
  view: (code, told, validOn) => frameworkView(code, told, validOn, validOn),
  facts: FRAMEWORK_FACTS,
  rights: FRAMEWORK_RIGHTS,
  readModel: 'kaders',
  table: 'framework_fact',
});
