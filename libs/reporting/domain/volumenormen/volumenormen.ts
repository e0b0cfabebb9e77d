import type { ShapeOf } from '@peildatum/kernel';
import { Figure } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { rests } from '../known.js';
import { count, date, integer, list, named, nullable, object, oneOf, sleutels, source, text, uitleg, why, yesNo } from '../shapes.js';

const Normtranche = object({
  tranche: text(),
  titel: text(),
  /** By when its norms had to be decided. */
  uiterlijk: date(),
  inventarisatieUiterlijk: nullable(date()),
  toezichtVanaf: nullable(date()),
  ingevoerdVanaf: nullable(date()),
  standaardMinimum: nullable(count()),
  /** That the default is a proposal. */
  standaardNoot: nullable(text()),
  ...sleutels('standaardMinimum'),
  ...source,
});
export type Normtranche = ShapeOf<typeof Normtranche>;

const NormBesluit = object({
  minimum: nullable(count('Per jaar; null: niet gepubliceerd.')),
  ...sleutels('minimum'),
  per: oneOf(['instelling', 'locatie', 'behandelteam', 'netwerk', 'specialist']),
  vanaf: nullable(date()),
  grond: text(),
  door: text(),
  op: date(),
  ...source,
});
export type NormBesluit = ShapeOf<typeof NormBesluit>;

const NormEenheid = object({
  instelling: text(),
  locatie: nullable(text()),
  regio: nullable(text()),
  volume: count(),
  voorlopig: yesNo(),
  /** Volume less the minimum. Null when the minimum is unknown. */
  verschil: nullable(integer()),
  ...sleutels('volume', 'verschil'),
  voldoet: oneOf(['ja', 'nee', 'uitzondering', 'onbekend']),
});
export type NormEenheid = ShapeOf<typeof NormEenheid>;

/** Who meets it in a year: the newest of which there are volumes. */
const Naleving = object({
  jaar: count(),
  onbekendOmdat: why,
  voldoen: nullable(count()),
  daaronder: nullable(count()),
  uitzonderingen: nullable(count()),
  /** Not all of their volumes were told. */
  onbekend: nullable(count()),
  /** Those that meet it, and those with an exception. */
  blijvenOver: nullable(count()),
  ...sleutels('voldoen', 'daaronder', 'uitzonderingen', 'onbekend', 'blijvenOver'),
  eenheden: list(NormEenheid),
});
export type Naleving = ShapeOf<typeof Naleving>;

const NormStatusWoord = oneOf(['op de lijst', 'voorgesteld', 'vastgesteld', 'ingetrokken']);
export type NormStatusWoord = ShapeOf<typeof NormStatusWoord>;

const Volumenorm = object({
  code: text(),
  titel: text(),
  tranche: nullable(text()),
  rondeTafel: nullable(text()),
  status: NormStatusWoord,
  statusSinds: date(),
  /** As set, else as proposed. Null when neither was told. */
  norm: nullable(NormBesluit),
  gevolg: nullable(text()),
  gecontracteerdVanaf: nullable(date()),
  toezichtVanaf: nullable(date()),
  /** The days by which it was to be decided and was not. */
  gemisteTermijnen: list(date()),
  naleving: Naleving,
  ...uitleg,
  ...rests,
});
export type Volumenorm = ShapeOf<typeof Volumenorm>;

/** The tranches as they were agreed, and every intervention with its norm and who meets it. */
export const Volumenormen = named(
  'RapportVolumenormen',
  object({
    gegevens: Gegevens,
    /** `zonderMinimum` was set, without a minimum that was published. */
    telling: object({ interventies: Figure, vastgesteld: Figure, zonderMinimum: Figure }),
    tranches: list(Normtranche),
    interventies: list(Volumenorm),
    ...uitleg,
  }),
);
export type Volumenormen = ShapeOf<typeof Volumenormen>;
