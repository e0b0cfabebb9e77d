export { editorials } from './application/editorial.context.js';
export { RedactietekstInput, SectieleveringInput, TekstbeoordelingInput } from './application/editorial.input.js';
export { editorial } from './application/editorial.subject.js';
export { LEVERSTAND_WORDS, OORDEEL_WORDS, TEKSTSTAND_WORDS, UITKOMST_WORDS } from './application/words.js';
export {
  type Awaited,
  type AwaitedList,
  type AwaitedTafel,
  type Completeness,
  completenessOf,
  DELIVERY_DAYS,
  DELIVERY_STATES,
  type DeliveryState,
  TEXT_STATES,
  type TextState,
} from './domain/completeness.js';
export { type EditorialCode, type EditorialEvent, editorialEvents, editorialStreams, LONGEST_TEXT } from './domain/editorial.events.js';
export { approvedTexts, type Delivery, type EditorialText, type EditorialView, foldEditorial } from './domain/editorial.view.js';
export { PART_CODES, PARTS, type PartCode, SECTION_CODES, SECTIONS, type SectionCode, sectionOf, tafelOf } from './domain/sections.js';
export type { Block, Inline, Prose } from './markdown/prose.js';
export { proseHtml } from './markdown/prose-html.js';
export { proseOf } from './markdown/prose-of.js';
