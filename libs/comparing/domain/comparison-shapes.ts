import type { NamedShape } from '@peildatum/kernel';
import { Change, Comparison, Incomparable, Restatement, Update } from './comparison.js';
import { Series } from './series.js';

/** What comparing answers, and every shape that it refers to by name. */
export const COMPARISON_SHAPES: readonly NamedShape<unknown>[] = [Comparison, Change, Restatement, Update, Incomparable, Series];
