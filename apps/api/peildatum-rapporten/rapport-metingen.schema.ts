import {
  COUNT,
  DATE,
  DECIMAL,
  DIRECTION,
  FIGURE,
  INTEGER,
  list,
  nullable,
  object,
  rests,
  source,
  TARGET_STATUS,
  TEXT,
  uitleg,
  why,
  words,
  YES_NO,
} from './rapport.schema-parts.js';

/** The sections on volumenormen and on the 1-meting; each is null where the register holds nothing of it. */

const norm = object({
  code: TEXT,
  titel: TEXT,
  tranche: nullable(TEXT),
  rondeTafel: nullable(TEXT),
  status: words('op de lijst', 'voorgesteld', 'vastgesteld', 'ingetrokken'),
  statusSinds: DATE,
  norm: nullable(
    object({
      minimum: nullable({ ...COUNT, description: 'Per jaar; null: niet gepubliceerd.' }),
      per: words('instelling', 'locatie', 'behandelteam', 'netwerk', 'specialist'),
      vanaf: nullable(DATE),
      grond: TEXT,
      door: TEXT,
      op: DATE,
      ...source,
    }),
  ),
  gevolg: nullable(TEXT),
  gecontracteerdVanaf: nullable(DATE),
  toezichtVanaf: nullable(DATE),
  gemisteTermijnen: list(DATE),
  naleving: object({
    jaar: COUNT,
    onbekendOmdat: why,
    voldoen: nullable(COUNT),
    daaronder: nullable(COUNT),
    uitzonderingen: nullable(COUNT),
    onbekend: nullable(COUNT),
    blijvenOver: nullable(COUNT),
    eenheden: list(
      object({
        instelling: TEXT,
        locatie: nullable(TEXT),
        regio: nullable(TEXT),
        volume: COUNT,
        voorlopig: YES_NO,
        verschil: nullable(INTEGER),
        voldoet: words('ja', 'nee', 'uitzondering', 'onbekend'),
      }),
    ),
  }),
  ...uitleg,
  ...rests,
});

const tranche = object({
  tranche: TEXT,
  titel: TEXT,
  uiterlijk: DATE,
  inventarisatieUiterlijk: nullable(DATE),
  toezichtVanaf: nullable(DATE),
  ingevoerdVanaf: nullable(DATE),
  standaardMinimum: nullable(COUNT),
  standaardNoot: nullable(TEXT),
  ...source,
});

const wave = object({
  naam: TEXT,
  tekst: TEXT,
  stand: words('gepubliceerd', 'gehouden, waarden niet in de bron', 'verwacht, nog niet gepubliceerd', 'te laat', 'opgeschort'),
  verwacht: nullable(TEXT),
  gehouden: nullable(TEXT),
  uitgesteld: list(object({ op: DATE, tot: TEXT, reden: TEXT })),
});

const comparison = object({
  code: TEXT,
  naam: TEXT,
  eenheid: TEXT,
  richting: DIRECTION,
  onbekendOmdat: nullable({ ...TEXT, description: 'Waarom er geen vergelijking is; null: die is er.' }),
  definities: nullable(object({ nul: TEXT, een: TEXT })),
  cellen: list(
    object({
      van: list(TEXT),
      nul: nullable(DECIMAL),
      een: nullable(DECIMAL),
      verandering: nullable(DECIMAL),
      koers: nullable(words('beter', 'slechter', 'geen')),
      doelen: list(
        object({
          doel: TEXT,
          afstand: nullable(DECIMAL),
          gehaald: nullable(YES_NO),
          actie: nullable(YES_NO),
          tempoPerJaar: nullable(DECIMAL),
          tempoOnbekendOmdat: nullable(TEXT),
        }),
      ),
    }),
  ),
  ...uitleg,
  ...rests,
});

const target = object({
  verwijzing: nullable(TEXT),
  indicator: TEXT,
  monitor: TEXT,
  groep: nullable(TEXT),
  tekst: TEXT,
  waarde: nullable(DECIMAL),
  eenheid: TEXT,
  getal: words('getal', 'nog te kwantificeren', 'geen getal'),
  uitgangspunt: nullable(TEXT),
  termijn: TEXT,
  status: TARGET_STATUS,
  vastTeLeggen: nullable(object({ uiterlijk: DATE, vraagt: words('getal', 'termijn'), teLaat: YES_NO })),
  gemisteTermijnen: list(DATE),
  ...source,
  ...uitleg,
});

export const MEASURE_SCHEMAS = {
  RapportVolumenormen: object({
    telling: object({ interventies: FIGURE, vastgesteld: FIGURE, zonderMinimum: FIGURE }),
    tranches: list(tranche),
    interventies: list(norm),
    ...uitleg,
  }),
  RapportEenMeting: object({
    monitors: list(
      object({
        code: TEXT,
        titel: TEXT,
        laag: words('proces', 'beweging', 'uitkomst'),
        eigenaar: TEXT,
        delen: list(
          object({
            deel: nullable(TEXT),
            titel: TEXT,
            eigenaar: TEXT,
            opgeschort: nullable(object({ sinds: DATE, reden: TEXT })),
            golven: list(wave),
            indicatoren: list(comparison),
          }),
        ),
        ...uitleg,
      }),
    ),
    doelen: object({
      telling: object({ alle: FIGURE, metGetal: FIGURE, nogTeKwantificeren: FIGURE, afspraakTeLaat: FIGURE }),
      rijen: list(target),
    }),
    ...uitleg,
  }),
};
