import type { ShapeOf } from '@peildatum/kernel';
import { KOERS_WORDS, LAAG_WORDS } from '@peildatum/monitoring';
import { Figure } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { Direction, looptNietMeer, TargetStatus } from '../indicatoren/indicatoren.js';
import { decimal, rests } from '../known.js';
import { date, list, named, nullable, object, oneOf, sleutel, sleutels, source, text, uitleg, yesNo } from '../shapes.js';

const Golf = object({
  /** `0-meting`, `1-meting`. */
  naam: text(),
  /** `medio 2024: waarden niet in de bron`; for a reader as it stands. */
  tekst: text(),
  stand: oneOf(['gepubliceerd', 'gehouden, waarden niet in de bron', 'verwacht, nog niet gepubliceerd', 'te laat', 'opgeschort']),
  /** As it was said. Null when it was never planned. */
  verwacht: nullable(text()),
  /** As it was said. Null when it was not held. */
  gehouden: nullable(text()),
  uitgesteld: list(object({ op: date(), tot: text(), reden: text() })),
});
export type Golf = ShapeOf<typeof Golf>;

const AfstandTotDoel = object({
  doel: text(),
  /** Target less the newest value. Null when one of the two is unknown. */
  afstand: nullable(decimal),
  gehaald: nullable(yesNo()),
  /** The value is at or beyond the one from which action is called for. Null when the source names none, or the value is unknown. */
  actie: nullable(yesNo()),
  /** Needed per year, from the end of the newest period to the date of the target. Null comes with why. */
  tempoPerJaar: nullable(decimal),
  tempoOnbekendOmdat: nullable(text()),
  ...sleutels('afstand', 'tempoPerJaar'),
});
export type AfstandTotDoel = ShapeOf<typeof AfstandTotDoel>;

const VergelijkingCel = object({
  van: list(text()),
  nul: nullable(decimal),
  een: nullable(decimal),
  verandering: nullable(decimal),
  ...sleutels('nul', 'een', 'verandering'),
  /** `geen` says that nothing changed, or that the source does not say which way is better. */
  koers: nullable(oneOf(Object.values(KOERS_WORDS))),
  doelen: list(AfstandTotDoel),
});
export type VergelijkingCel = ShapeOf<typeof VergelijkingCel>;

/** An indicator in two waves; no outcome is attributed to one action. */
const Vergelijking = object({
  code: text(),
  naam: text(),
  eenheid: text(),
  richting: Direction,
  onbekendOmdat: nullable(text('Waarom er geen vergelijking is; null: die is er.')),
  /** The definition changed between the two; both are given. */
  definities: nullable(object({ nul: text(), een: text() })),
  cellen: list(VergelijkingCel),
  ...looptNietMeer,
  ...uitleg,
  ...rests,
});
export type Vergelijking = ShapeOf<typeof Vergelijking>;

const DeelmonitorMetingen = object({
  deel: nullable(text()),
  titel: text(),
  eigenaar: text(),
  opgeschort: nullable(object({ sinds: date(), reden: text() })),
  golven: list(Golf),
  indicatoren: list(Vergelijking),
});
export type DeelmonitorMetingen = ShapeOf<typeof DeelmonitorMetingen>;

const MonitorMetingen = object({
  code: text(),
  titel: text(),
  laag: oneOf(Object.values(LAAG_WORDS)),
  eigenaar: text(),
  delen: list(DeelmonitorMetingen),
  ...uitleg,
});

const Doel = object({
  verwijzing: nullable(text()),
  indicator: text(),
  monitor: text(),
  groep: nullable(text()),
  tekst: text(),
  ...sleutel,
  waarde: nullable(decimal),
  eenheid: text(),
  getal: oneOf(['getal', 'nog te kwantificeren', 'geen getal']),
  uitgangspunt: nullable(text()),
  /** The date, in words where the source has them; `niet in de bron genoemd`. */
  termijn: text(),
  status: TargetStatus,
  vastTeLeggen: nullable(object({ uiterlijk: date(), vraagt: oneOf(['getal', 'termijn']), teLaat: yesNo() })),
  gemisteTermijnen: list(date()),
  ...looptNietMeer,
  ...source,
  ...uitleg,
});
export type Doel = ShapeOf<typeof Doel>;

const Doelen = object({
  /** Of indicators: one with two targets of a kind counts once. The last had to be settled by a day that has passed, and is not. */
  telling: object({ alle: Figure, metGetal: Figure, nogTeKwantificeren: Figure, afspraakTeLaat: Figure }),
  rijen: list(Doel),
});
export type Doelen = ShapeOf<typeof Doelen>;

/** 0-meting beside 1-meting of every monitor that has waves, and every target of every monitor. The layers are never mixed. */
export const EenMeting = named(
  'RapportEenMeting',
  object({ gegevens: Gegevens, monitors: list(MonitorMetingen), doelen: Doelen, ...uitleg }),
);
export type EenMeting = ShapeOf<typeof EenMeting>;
