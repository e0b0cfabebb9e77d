import { readFileSync } from 'node:fs';
import type { Report } from '../../domain/report.js';

export const GOLDEN_EDITIONS = ['2024-11-18', '2025-05-20'] as const;

/** The report of a published edition, as its JSON says it. */
export const goldenReport = (edition: string): Report =>
  JSON.parse(readFileSync(new URL(`../../../../test/golden/rapport-${edition}.json`, import.meta.url), 'utf8')) as Report;
