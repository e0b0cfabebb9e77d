import { eventFields } from '@peildatum/audit';
import { FIGURE_PATTERNS, type FigureKey, type FigureKind } from '@peildatum/figures';
import { type Shape, type ShapeOf, shape } from '@peildatum/kernel';
import { AUDIENCES } from '@peildatum/publications';
import { Clocks } from '@peildatum/reporting';
import type { Value } from './difference.js';

const { count, list, named, nullable, object, oneOf, text, yesNo } = shape;

const value = (description: string): Shape<Value> => ({
  schema: { oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }], description },
});

const KINDS = [...new Set(FIGURE_PATTERNS.map(({ kind }) => kind))] as readonly FigureKind[];

/** A value of a figure: a number, printed words, or null for what is unknown. */
export { value as figureValue };

/** One figure that is another on the other side, by its key. */
const changed = {
  sleutel: text<FigureKey>('De sleutel van het cijfer.'),
  naam: text('Wat er geteld is, in woorden.'),
  eenheid: oneOf<FigureKind>(KINDS),
  soort: oneOf(['gewijzigd', 'nieuw', 'vervallen'], 'Nieuw: het stond er niet. Vervallen: het staat er niet meer.'),
  oud: value('Wat het was; null: onbekend, of het stond er niet.'),
  nieuw: value('Wat het is; null: onbekend, of het staat er niet meer.'),
};
const difference = { verschil: value('Nieuw min oud; null waar een van beide er niet is of geen getal is.') };

/** The fields of a change, for what says more of it. */
export const changeFields = { ...changed, ...difference };

export const Change = named('VergelijkingVerandering', object(changeFields));
export type Change = ShapeOf<typeof Change>;

/** Of the events by which a figure became another so many are named, the last ones. */
export const MOST_CAUSES = 10;

/** An event by which a figure became another. */
const Cause = object({ ...eventFields, reden: nullable(text('Waarom, zoals het erbij staat.')) });
export type Cause = ShapeOf<typeof Cause>;

export const Restatement = named(
  'VergelijkingHerziening',
  object({
    ...changed,
    ...difference,
    doorAantal: count('Door hoeveel gebeurtenissen; van wie niet in door staan, kunnen er zijn die het cijfer niet veranderden.'),
    door: list(Cause, `Die gebeurtenissen in hun volgorde: de laatste, ten hoogste ${MOST_CAUSES}. Elk veranderde het cijfer.`),
    doorOnbekendOmdat: nullable(text('Waarom er geen gebeurtenis bij staat; null: zij staat erbij.')),
  }),
);
export type Restatement = ShapeOf<typeof Restatement>;

export const Update = named(
  'VergelijkingActualisatie',
  object({
    ...changed,
    ...difference,
    cijfersVan: nullable(text('Het kwartaal van de cijfers achter de oude raming.')),
    cijfersTot: nullable(text('Het kwartaal van de cijfers achter de nieuwe raming.')),
  }),
);
export type Update = ShapeOf<typeof Update>;

export const Incomparable = named(
  'VergelijkingDefinitie',
  object({ ...changed, reden: text('Waarom oud en nieuw niet te vergelijken zijn.') }),
);
export type Incomparable = ShapeOf<typeof Incomparable>;

const Tally = object({ gewijzigd: count(), nieuw: count(), vervallen: count() });
export type Tally = ShapeOf<typeof Tally>;

const Side = object({ klokken: Clocks, voorlopig: yesNo(), editie: nullable(text('De editie die bij deze peildatum hoort.')) });
export type Side = ShapeOf<typeof Side>;

export const ACTION_CHANGES = [
  'afgerond',
  'niet meer afgerond',
  'toegevoegd',
  'vervallen',
  'uit de rapportage',
  'terug in de rapportage',
] as const;

const ActionChanges = object({
  wat: oneOf(ACTION_CHANGES),
  thematafel: text('De letter van de tafel waar zij nu liggen, of de groep; onbekend: geen bron zegt het.'),
  aantal: count(),
  acties: list(object({ code: text(), omschrijving: nullable(text()) })),
});
export type ActionChanges = ShapeOf<typeof ActionChanges>;

/**
 * Two reports, figure by figure. What changed in what is known of the first date is `herziening`, what moved from the first date to the
 * second is `voortgang`, a later estimate is `actualisatie`, and what cannot be compared is `definitieGewijzigd`. Nothing that stayed is in it.
 */
export const Comparison = named(
  'RapportVergelijking',
  object({
    van: Side,
    tot: Side,
    doelgroep: oneOf(AUDIENCES),
    tellingen: object({ voortgang: Tally, herziening: Tally, actualisatie: Tally, definitieGewijzigd: Tally }),
    voortgang: list(Change),
    herziening: list(Restatement),
    actualisatie: list(Update),
    definitieGewijzigd: list(Incomparable),
    acties: list(ActionChanges),
  }),
);
export type Comparison = ShapeOf<typeof Comparison>;
