import type { Figure } from '../figures.js';

/** What is counted per sector, theme and region: the editions of 2024 and May 2025 count snelle toetsen, that of September 2025 plans. */
export const COUNTED_OBJECTS = ['snelle-toetsen', 'transformatieplannen'] as const;
export type CountedObject = (typeof COUNTED_OBJECTS)[number];

/** Report-model section 5: what was approved or rejected per value that it touches. One may touch several: never sum these. */
export interface Assessed {
  readonly object: CountedObject;
  readonly perSector: readonly AssessedValue[];
  readonly perThema: readonly AssessedValue[];
  /** A region that nothing touches yet is not shown. */
  readonly perRegio: readonly AssessedValue[];
}

export interface AssessedValue {
  readonly waarde: string;
  readonly goedgekeurd: Figure;
  readonly afgekeurd: Figure;
}
