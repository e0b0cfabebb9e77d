import type { ShapeOf } from '@peildatum/kernel';
import { Distribution, Figure, QuarterCount, ValueCount } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { list, named, object, optional } from '../shapes.js';

/** The approved snelle toetsen, those without a plan, and those with one (rejected ones included): the first is the sum of the others. */
const Funnel = object({ goedgekeurd: Figure, inUitwerking: Figure, ingediend: Figure });
export type Funnel = ShapeOf<typeof Funnel>;

/** Report-model section 6: of each snelle toets its newest plan that was not withdrawn; the snelle toets counts once. */
export const Transformatieplannen = named(
  'RapportTransformatieplannen',
  object({
    gegevens: Gegevens,
    trechter: Funnel,
    /** The total is `trechter.ingediend` of the funnel. */
    verdeling: Distribution,
    perKwartaal: list(QuarterCount),
    /** A plan may involve patients in several ways: never sum these. */
    perBetrokkenheid: list(ValueCount),
    /** Of the approved ones, those of which no source names the insurers that decided; absent where there are none. */
    verzekeraarsNietGenoemd: optional(Figure),
    /** Registered plans that do not count above; `vervangen` was rejected, after which a new plan came for the same snelle toets. */
    daarbuiten: object({ ingetrokken: Figure, vervangen: Figure }),
  }),
);
export type Transformatieplannen = ShapeOf<typeof Transformatieplannen>;
