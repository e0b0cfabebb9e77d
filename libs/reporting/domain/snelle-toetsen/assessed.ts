import { COUNTED_OBJECTS, type CountedObject } from '@peildatum/governance';
import type { ShapeOf } from '@peildatum/kernel';
import { Figure } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { list, named, object, oneOf, text } from '../shapes.js';

/** What is counted per sector, theme and region: the editions of 2024 and May 2025 count snelle toetsen, that of September 2025 plans. */
export { COUNTED_OBJECTS, type CountedObject };

const AssessedValue = object({ waarde: text(), goedgekeurd: Figure, afgekeurd: Figure });
export type AssessedValue = ShapeOf<typeof AssessedValue>;

/** Report-model section 5: what was approved or rejected per value that it touches. One may touch several: never sum these. */
export const Assessed = named(
  'RapportBeoordeeld',
  object({
    gegevens: Gegevens,
    object: oneOf(COUNTED_OBJECTS),
    perSector: list(AssessedValue),
    perThema: list(AssessedValue),
    /** A region that nothing touches yet is not shown. */
    perRegio: list(AssessedValue),
  }),
);
export type Assessed = ShapeOf<typeof Assessed>;
