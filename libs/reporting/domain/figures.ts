import type { ShapeOf, shape } from '@peildatum/kernel';
import { count, date, instant, list, matching, named, nullable, object, optional, sleutel, text, uitleg, uuid } from './shapes.js';

/** What an answer says of an embargo, beside its clocks. */
export const EMBARGO_SAID =
  'Alleen voor wie binnen een embargo is, zolang er een is: wat van dit antwoord nog niet openbaar kan zijn, en tot wanneer.';

/** Both resolved values, and how to repeat this report exactly. */
export const Clocks = object({
  geldigOp: date(),
  /** From when the last event counted is known; null for an empty register. */
  bekendOp: nullable(instant()),
  volgnummer: count(),
  laatsteGebeurtenis: nullable(uuid()),
  /** Put there by whoever answers, for who is inside: no report says it of itself. */
  embargo: optional(text(EMBARGO_SAID)),
});
export type Clocks = ShapeOf<typeof Clocks>;

/** How many of what was counted rest on reconstructed events or on arithmetic with published figures; in HTML each gives a sign. */
export const grounds = {
  gereconstrueerd: count('Hoeveel hiervan op gereconstrueerde gebeurtenissen rusten.'),
  afgeleid: count('Hoeveel hiervan zijn afgeleid uit gepubliceerde cijfers.'),
};
export type Grounds = shape.ObjectOf<typeof grounds>;

/** A figure and what it rests on. */
export const counted = { ...sleutel, aantal: count(), ...grounds, ...uitleg };
export const Figure = named('RapportCijfer', object(counted));
export type Figure = ShapeOf<typeof Figure>;

/** The status has its Dutch name, as the reports print it. */
export const StatusCount = named('RapportStatus', object({ status: text(), ...counted }));
export type StatusCount = ShapeOf<typeof StatusCount>;

/** Always the bars, zeros printed; beside them only what is not zero. */
export const distributed = { balken: list(StatusCount), daarnaast: list(StatusCount), totaal: Figure };
export const Distribution = named('RapportVerdeling', object(distributed));
export type Distribution = ShapeOf<typeof Distribution>;

/** Of a dated list, as the source names it; `Onbekend` where no source says which. */
export const ValueCount = object({ waarde: text(), ...counted });
export type ValueCount = ShapeOf<typeof ValueCount>;

/** The quarter as `2024-Q4`. */
export const QuarterCount = object({ kwartaal: matching('^[0-9]{4}-Q[1-4]$'), ...counted });
export type QuarterCount = ShapeOf<typeof QuarterCount>;

/** An amount in euros with two decimals: `740409907.00`. Below zero with a minus sign. */
export type Euros = string;
export const Euros = matching<Euros>('^-?[0-9]+\\.[0-9]{2}$', 'Een bedrag in euro met twee decimalen, als tekst: 740409907.00.');
