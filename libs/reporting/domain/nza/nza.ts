import type { ShapeOf } from '@peildatum/kernel';
import { Figure } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { StatedEuros } from '../money.js';
import { date, list, named, object, sleutels, text } from '../shapes.js';

/** Plans, each once, and what was given them. */
const granted = { plannen: Figure, bedrag: StatedEuros, ...sleutels('bedrag') };
export const Granted = object(granted);
export type Granted = ShapeOf<typeof Granted>;

/** Report-model section 7: what the NZa gave by beschikking, and what was paid through VWS beside it. */
export const Nza = named(
  'RapportNza',
  object({
    gegevens: Gegevens,
    /** The date that the edition sets for this section, or else the newest that the sources give with their own figures. */
    gegevensVan: date(),
    beschikkingen: object({ ...granted, perDomein: list(object({ domein: text(), ...granted })) }),
    /** The ventiel: outside the beschikkingen, and outside the table of the VWS budget. */
    viaVws: Granted,
  }),
);
export type Nza = ShapeOf<typeof Nza>;
