import type { ShapeOf } from '@peildatum/kernel';
import { Euros, grounds } from '../figures.js';
import { statedFields } from '../money.js';
import { count, list, nullable, object, optional, sleutels, text, uitleg, yesNo } from '../shapes.js';

/** How many objects, and what they ask together. */
const sumFields = {
  aantal: count(),
  ...grounds,
  /** What those ask whose amount is known. Null when nobody knows the amount of any. */
  bedrag: nullable(Euros),
  /** Objects without an amount: unknown is not zero. */
  zonderBedrag: count(),
  ...sleutels('aantal', 'bedrag', 'zonderBedrag'),
};
const StageSum = object(sumFields);
export type StageSum = ShapeOf<typeof StageSum>;

/** The objects at one stage. */
const Stage = object({ fase: text(), ...sumFields, ...uitleg });
export type Stage = ShapeOf<typeof Stage>;

const Stages = object({ fasen: list(Stage), som: StageSum });

/** The means that plans can be paid from. */
const Means = object({ omschrijving: text(), ...statedFields, ...sleutels('bedrag'), ...uitleg });
export type Means = ShapeOf<typeof Means>;

/**
 * Report-model 8.3: what was asked against what there is, each object once, in its furthest stage. Rejected and withdrawn ones
 * are left out. Amounts before approval are requests that are often lowered, so an excess is an upper view.
 */
export const Requested = object({
  snelleToetsenInProcedure: Stages,
  /** Approved snelle toetsen without a plan. */
  snelleToetsenGoedgekeurd: Stage,
  /** Voorgenomen besluit among them. */
  plannenInProcedure: Stages,
  plannenGoedgekeurd: Stage,
  totaal: StageSum,
  volledig: yesNo('Of van alles bedrag en fase bekend zijn; anders is het totaal een ondergrens.'),
  /** Of no stage: no source says how they stand. In none of the sums. */
  statusOnbekend: list(Stage),
  /** Null when no budget was recorded, or its amount was not published. */
  beschikbareMiddelen: nullable(Means),
  /** Of which part of the means no amount was published, so that they are not known; absent where that is not told apart. */
  nietGepubliceerd: optional(text()),
  /** Available less requested, below zero when more was asked than there is. Null when either is not known. */
  verschil: nullable(Euros),
  /** Part of the approved plans. */
  waarvanBetaalbaarEnBetaald: Euros,
  ...sleutels('verschil', 'waarvanBetaalbaarEnBetaald'),
});
export type Requested = ShapeOf<typeof Requested>;
