export * from './bus/commands.js';
export {
  CorrectHandler,
  GetSubjectHandler,
  ListSubjectsHandler,
  subjectCommandHandlers,
  subjectQueryHandlers,
  TellHandler,
} from './bus/handlers.js';
export * from './bus/queries.js';
export { type Context, context, type FoldedStreams } from './context.js';
export { factIn, factMadeIn, importKindsOf, KEY_COLUMN, rowKindsOf } from './import-kinds.js';
export { StreamsInLogboek } from './streams-in-logboek.js';
export { fact, type Subject, type SubjectDeclaration, subject, type WrittenFact, type WrittenFacts } from './subject.js';
export { TellWatch } from './tell-watch.js';
export { viewsAt, viewsByCode } from './views.js';
export { rightsOf, subjectOf, writtenFacts } from './written-facts.js';
