import {
  COUNT,
  DATE,
  DECIMAL,
  DIRECTION,
  EUROS,
  INTEGER,
  list,
  nullable,
  object,
  ref,
  rests,
  source,
  TARGET_STATUS,
  TEXT,
  uitleg,
  why,
  words,
  YES_NO,
} from './rapport.schema-parts.js';

/** The sections on kaders and on indicators; each is null where the register holds nothing of it. */

const cell = object({
  sector: TEXT,
  waarde: nullable(DECIMAL),
  exact: nullable(EUROS),
  onbekendOmdat: why,
  ...rests,
  gedrukt: nullable(DECIMAL),
  wijktAf: { ...YES_NO, description: 'Of wat gedrukt is een andere waarde is dan de berekende.' },
});

const figuresOf = object({ cijfers: TEXT, bedrag: DECIMAL });

const year = object({
  jaar: COUNT,
  cijfers: list(TEXT),
  kwartalen: INTEGER,
  voorlopig: YES_NO,
  rijen: list(
    object({
      nr: COUNT,
      sleutel: words('uitgaven', 'kader', 'fonds', 'verschil', 'correctie', 'resterend', 'balanspost'),
      label: TEXT,
      eenheid: words('mln euro', 'procent'),
      cellen: list(cell),
    }),
  ),
  geneesmiddelen: nullable(object({ groei: nullable(DECIMAL), drempel: nullable(DECIMAL) })),
  covid: nullable(object({ sector: TEXT, gepubliceerd: nullable(EUROS), impliciet: nullable(DECIMAL) })),
  uitputting: list(
    object({ sector: TEXT, kader: nullable(DECIMAL), uitgaven: nullable(DECIMAL), aandeel: nullable(DECIMAL), ...rests, ...uitleg }),
  ),
  herzieningen: list(object({ sector: TEXT, van: figuresOf, naar: figuresOf, verschil: DECIMAL, sindsVorigeEditie: YES_NO })),
  ...uitleg,
});

const indicator = object({
  code: TEXT,
  naam: TEXT,
  eigenaar: TEXT,
  eenheid: TEXT,
  richting: DIRECTION,
  definitie: nullable(TEXT),
  uitsplitsing: list(TEXT),
  normen: list(
    object({
      tekst: TEXT,
      waarde: nullable(DECIMAL),
      eenheid: TEXT,
      actieBij: nullable(DECIMAL),
      van: list(TEXT),
      status: TARGET_STATUS,
      ...source,
    }),
  ),
  meting: nullable(
    object({
      naam: TEXT,
      van: DATE,
      tot: DATE,
      datadatum: nullable(DATE),
      voorlopig: YES_NO,
      gepubliceerdDoor: TEXT,
      cellen: list(object({ van: list(TEXT), waarde: nullable(DECIMAL), norm: nullable(words('voldoet', 'voldoet niet')), actie: YES_NO })),
      ...source,
      ...rests,
    }),
  ),
  reeks: list(object({ tot: DATE, waarde: nullable(DECIMAL) })),
  stand: words('gepubliceerd', 'niet in de bron'),
  kanttekeningen: list(object({ op: DATE, tekst: TEXT, door: TEXT, artefact: YES_NO, ...source })),
  ...source,
  ...uitleg,
});

export const FRAMEWORK_SCHEMAS = {
  RapportKaders: object({ jaren: list(year), ...uitleg }),
  RapportIndicatoren: object({
    monitor: TEXT,
    titel: TEXT,
    eigenaar: TEXT,
    delen: list(object({ titel: TEXT, indicatoren: list(ref('RapportIndicator')) })),
    ...uitleg,
  }),
  RapportIndicator: indicator,
};
