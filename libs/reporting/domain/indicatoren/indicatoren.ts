import type { ShapeOf } from '@peildatum/kernel';
import { Gegevens } from '../gegevens/gegevens.js';
import { decimal, rests } from '../known.js';
import { date, list, named, nullable, object, oneOf, optional, sleutel, sleutels, source, text, uitleg, yesNo } from '../shapes.js';

/** Null where the source does not say which way is better. */
export const Direction = nullable(oneOf(['hoger is beter', 'lager is beter']));
export const TargetStatus = oneOf(['voorstel', 'afgesproken']);

/** A number to hold a value against (the Treeknorm), and from where action is called for. */
const Norm = object({
  tekst: text(),
  waarde: nullable(decimal),
  eenheid: text(),
  actieBij: nullable(decimal),
  /** Of whom; empty: of all. */
  van: list(text()),
  status: TargetStatus,
  ...sleutels('waarde', 'actieBij'),
  ...source,
});
export type Norm = ShapeOf<typeof Norm>;

const MetingCel = object({
  /** Of whom or where; empty: of all. */
  van: list(text()),
  ...sleutel,
  /** Null when it was not published. */
  waarde: nullable(decimal),
  /** Against the norm that holds for it. Null when there is none, no direction is known, or the value is not. */
  norm: nullable(oneOf(['voldoet', 'voldoet niet'])),
  /** At or beyond the value from which action is called for. */
  actie: yesNo(),
});
export type MetingCel = ShapeOf<typeof MetingCel>;

const Meting = object({
  naam: text(),
  van: date(),
  tot: date(),
  datadatum: nullable(date()),
  voorlopig: yesNo(),
  gepubliceerdDoor: text(),
  cellen: list(MetingCel),
  ...source,
  ...rests,
});
export type Meting = ShapeOf<typeof Meting>;

/** Absent: it goes on. */
export const looptNietMeer = { looptNietMeer: optional(object({ sinds: date(), reden: text() })) };

export const Indicator = named(
  'RapportIndicator',
  object({
    code: text(),
    naam: text(),
    eigenaar: text(),
    eenheid: text(),
    richting: Direction,
    /** As the source words it. Null when it prints none. */
    definitie: nullable(text()),
    /** By what its figures are broken down: `hoofddiagnosegroep`. */
    uitsplitsing: list(text()),
    normen: list(Norm),
    /** The newest. Null when none was published. */
    meting: nullable(Meting),
    /** Every measurement without a breakdown, oldest first: for the line through time. */
    reeks: list(object({ tot: date(), ...sleutel, waarde: nullable(decimal) })),
    stand: oneOf(['gepubliceerd', 'niet in de bron']),
    ...looptNietMeer,
    /** Notes beside the newest figures, and beside the indicator as a whole: nothing is overwritten. */
    kanttekeningen: list(object({ op: date(), tekst: text(), door: text(), artefact: yesNo(), ...source })),
    ...source,
    ...uitleg,
  }),
);
export type Indicator = ShapeOf<typeof Indicator>;

const IndicatorDeel = object({ titel: text(), indicatoren: list(Indicator) });
export type IndicatorDeel = ShapeOf<typeof IndicatorDeel>;

/** Report-model sections 11 and 12: the indicators of one monitor, per deelmonitor or group. */
export const IndicatorSectie = named(
  'RapportIndicatoren',
  object({ gegevens: Gegevens, monitor: text(), titel: text(), eigenaar: text(), delen: list(IndicatorDeel), ...uitleg }),
);
export type IndicatorSectie = ShapeOf<typeof IndicatorSectie>;
