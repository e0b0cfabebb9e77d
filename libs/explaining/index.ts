import { ExplainFigureHandler } from './application/explain-figure.handler.js';
import { FigureChanges } from './application/figure-changes.js';

export { DEFAULT_EVENTS, ExplainFigureQuery, MOST_EVENTS } from './application/explain-figure.query.js';
export { printed } from './domain/exact.js';
export { explain } from './domain/explain.js';
export { EXPLANATION_SHAPES, Explanation } from './domain/explanation.js';
export type { Facts } from './domain/facts.js';
export type { Behind, Making } from './domain/making.js';
export { makingsOf, RULES } from './domain/making-of.js';
export { explanationPage } from './html/explanation-page.js';
export { explanationText } from './text/dutch-text.js';
export { countedWords, figureWords, moreWords, originWords, standWords, termWords } from './text/words.js';

export { FigureChanges };

/** What explains figures, to be given to Nest. */
export const explainingProviders = [ExplainFigureHandler, FigureChanges];
