import { CompareReportsHandler } from './application/compare-reports.handler.js';
import { FigureSeriesHandler } from './application/figure-series.handler.js';
import { ReadReports } from './application/read-reports.js';
import { RestatementCauses } from './application/restatement-causes.js';

export { type ComparedSide, CompareReportsQuery, type CompareRequest } from './application/compare-reports.query.js';
export { editionAt, editionUntil } from './application/edition-dates.js';
export { FigureSeriesQuery, type SeriesRequest } from './application/figure-series.query.js';
export { type FrozenOf, FrozenReports } from './application/frozen-reports.js';
export { type BesideFigure, besideEachOther } from './domain/beside-each-other.js';
export { causesOf } from './domain/causes.js';
export { compare, type Lists, type Sides } from './domain/compare.js';
export type * from './domain/comparison.js';
export { Comparison, changeFields, figureValue } from './domain/comparison.js';
export { COMPARISON_SHAPES } from './domain/comparison-shapes.js';
export { differenceOf, same } from './domain/difference.js';
export { figureIn, type Reading, readingOf, readingOfKept } from './domain/reading.js';
export { SERIES_KNOWN, SERIES_PER, Series, type SeriesKnown, type SeriesPer } from './domain/series.js';
export { comparisonPage } from './html/comparison-page.js';
export { changeAddress, type ListName } from './text/change-address.js';
export { comparisonText, seriesText } from './text/dutch-text.js';
export { CHANGES, POINTS, toldComparison, toldSeries } from './text/tables.js';
export { actionGroups, differenceWords, LISTS, newWords, oldWords, sideWords, tafelWords, tallyWords } from './text/words.js';
export { ReadReports };

/** What compares reports, to be given to Nest. */
export const comparingProviders = [ReadReports, RestatementCauses, CompareReportsHandler, FigureSeriesHandler];
