import type { ShapeOf } from '@peildatum/kernel';
import { type ThematafelLetter } from '@peildatum/thematafels';
import { Figure } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { decimal } from '../known.js';
import { StatedEuros } from '../money.js';
import { count, date, list, matching, named, nullable, object, oneOf, sleutel, sleutels, text, uitleg, why, yesNo } from '../shapes.js';

/** What is counted, where no list of the API has it. */
const Count = object({ ...sleutel, aantal: count() });
export type Count = ShapeOf<typeof Count>;

const pace = { ...sleutel, waarde: nullable(decimal), onbekendOmdat: why };

const Needed = object({
  ...pace,
  ondergrens: yesNo('Of er ook open acties zonder datum zijn: dan is er ten minste dit tempo nodig.'),
});
export type Needed = ShapeOf<typeof Needed>;

const Made = object(pace);
export type Made = ShapeOf<typeof Made>;

export const VERDICTS = ['toereikend', 'te laag', 'onbekend'] as const;

/** The goal of a part of the agreement, the pace that it asks, the pace that was made, and how sure that is. */
const part = {
  /** The same figures as elsewhere in the report, by the same keys. */
  acties: Figure,
  metTermijn: Figure,
  afgerond: Figure,
  afgerondSinds: nullable(Figure),
  teLaat: Figure,
  openMetTermijn: Figure,
  openZonderTermijn: Figure,
  statusOnbekend: Figure,
  nodig: Needed,
  gemaakt: Made,
  oordeel: oneOf(VERDICTS, 'Of het gemaakte tempo genoeg is voor het nodige; onbekend waar open acties geen datum hebben.'),
  gemeld: Figure,
};

/** Those that the tafels planned with a date, and those that they achieved since `sinds`. */
const Milestones = object({ gepland: Count, behaald: Count });

const Whole = named('RapportSamenvattingGeheel', object({ ...part, mijlpalen: Milestones, zonderNieuweMelding: nullable(Figure) }));
export type Whole = ShapeOf<typeof Whole>;

const Tafel = named(
  'RapportSamenvattingTafel',
  object({
    letter: matching<ThematafelLetter>('^[A-J]$'),
    naam: text(),
    ...part,
    mijlpalen: Milestones,
    zonderNieuweMelding: nullable(Figure),
    afgestemd: yesNo('Of de tafel haar cijfers voor deze peildatum heeft afgestemd.'),
    geldOnbekendOmdat: why,
  }),
);
export type Tafel = ShapeOf<typeof Tafel>;

const NoTafel = named('RapportSamenvattingZonderTafel', object(part));
export type NoTafel = ShapeOf<typeof NoTafel>;

const MoneyPart = object({
  /** Null when it was not published. */
  bedrag: nullable(StatedEuros),
  aandeel: nullable(decimal),
  ...sleutels('bedrag', 'aandeel'),
});
export type MoneyPart = ShapeOf<typeof MoneyPart>;

const Money = named(
  'RapportSamenvattingGeld',
  object({
    budget: text('De naam van het budget.'),
    begroot: object({ bedrag: nullable(StatedEuros), ...sleutels('bedrag') }),
    goedgekeurd: MoneyPart,
    betaald: MoneyPart,
    ...uitleg,
  }),
);
export type Money = ShapeOf<typeof Money>;

const Targets = object({
  alle: Figure,
  metGetal: Figure,
  nogTeKwantificeren: Figure,
  /** Of which the newest value lies beside the target. */
  metAfstand: Count,
  gehaald: Count,
});
export type Targets = ShapeOf<typeof Targets>;

/** Of the milestones of what was agreed; the section has the rest. */
const Agreed = object({ mijlpalen: Figure, gehaald: Figure, teLaat: Figure, ongedateerd: Figure });

export const SENTENCES = ['doel', 'tempo', 'toerekening'] as const;

/**
 * The one page for the board: a clear goal, whether and at what pace it comes nearer, and whether that is due to the policy and its money.
 * All of it is taken from the other sections and from what they were made of; what cannot be computed is null, with the reason beside it.
 */
export const Samenvatting = named(
  'RapportSamenvatting',
  object({
    gegevens: Gegevens,
    zinnen: list(object({ over: oneOf(SENTENCES), tekst: text() })),
    /** Since when the pace that was made is counted. Null: there is no earlier edition. */
    sinds: nullable(object({ naam: text(), datum: date() })),
    geheel: Whole,
    perThematafel: list(Tafel),
    /** Actions of which no source says at which tafel they lie. Null: there are none. */
    thematafelOnbekend: nullable(NoTafel),
    geld: nullable(Money),
    geldOnbekendOmdat: why,
    doelen: nullable(Targets),
    doelenOnbekendOmdat: why,
    /** Null: the register knows no commitment. */
    afspraken: nullable(Agreed),
    toerekeningOnbekendOmdat: text('Waarom niet te zeggen is of wat bereikt is door het beleid en zijn geld komt.'),
  }),
);
export type Samenvatting = ShapeOf<typeof Samenvatting>;

/** The shapes that it refers to by name, in the order of the document. */
export const SUMMARY_SHAPES = [Samenvatting, Whole, Tafel, NoTafel, Money];
