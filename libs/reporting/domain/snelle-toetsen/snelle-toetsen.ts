import type { ShapeOf } from '@peildatum/kernel';
import { Distribution, Figure, QuarterCount } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { date, list, named, nullable, object, optional, text, yesNo } from '../shapes.js';

/** Whether new snelle toetsen are taken in; since when is null where that was never decided. */
const Intake = object({ gesloten: yesNo(), sinds: nullable(date()), besluitDoor: nullable(text()) });

/** Report-model section 4: every snelle toets ever submitted, whatever became of it. */
export const SnelleToetsen = named(
  'RapportSnelleToetsen',
  object({
    gegevens: Gegevens,
    /** Withdrawn ones and those whose status no source says stand beside the five, and count in the total. */
    verdeling: Distribution,
    /** Counted inside Afgekeurd: what may come back with its points mended. */
    voorlopigAfgekeurd: Figure,
    /** "een deel": of more than those a source says so, without a number; absent where none does. */
    deelVoorlopigAfgekeurd: optional(text()),
    /** By the quarter of the first submission. */
    perKwartaal: list(QuarterCount),
    inname: Intake,
  }),
);
export type SnelleToetsen = ShapeOf<typeof SnelleToetsen>;
