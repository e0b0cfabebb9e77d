import { COUNT, DATE, EUROS, grounds, list, nullable, object, ref, TEXT, uitleg, YES_NO } from './rapport.schema-parts.js';

/** The section on means; every part is null (or empty) where the register holds nothing of it. */

const amounts = {
  beschikbaar: EUROS,
  verwacht: EUROS,
  betaalbaarEnBetaald: EUROS,
  raming: EUROS,
  definitiefVrijgegeven: EUROS,
  nogVrijTeGeven: EUROS,
  mogelijkNogVrijTeGeven: EUROS,
  kpis: COUNT,
  ...grounds,
  ...uitleg,
};
const stated = {
  bedrag: EUROS,
  grens: { type: 'string', enum: ['precies', 'ruim', 'bijna', 'circa'], description: 'ruim: een ondergrens; bijna: een bovengrens.' },
  teksten: { ...list(TEXT), description: 'In de woorden van de bronnen.' },
};
const STATED = ref('RapportBronbedrag');
const sum = { aantal: COUNT, ...grounds, bedrag: nullable(EUROS), zonderBedrag: COUNT };
const stage = object({ fase: TEXT, ...sum, ...uitleg });
const stages = object({ fasen: list(stage), som: object(sum) });
const known = { gereconstrueerd: YES_NO, afgeleid: YES_NO };
const items = list(object({ omschrijving: TEXT, bedrag: nullable(STATED) }));

const requested = object({
  snelleToetsenInProcedure: stages,
  snelleToetsenGoedgekeurd: stage,
  plannenInProcedure: stages,
  plannenGoedgekeurd: stage,
  totaal: object(sum),
  volledig: { ...YES_NO, description: 'Of van alles bedrag en fase bekend zijn; anders is het totaal een ondergrens.' },
  statusOnbekend: list(stage),
  beschikbareMiddelen: nullable(object({ omschrijving: TEXT, ...stated, ...uitleg })),
  verschil: nullable(EUROS),
  waarvanBetaalbaarEnBetaald: EUROS,
});

const division = object({
  delen: list(object({ sector: TEXT, plannen: COUNT, ...grounds, bedrag: EUROS, aandeel: TEXT })),
  totaal: EUROS,
  somAandelen: TEXT,
  afronding: TEXT,
});

const line = object({
  titel: TEXT,
  bedrag: STATED,
  oormerk: nullable(TEXT),
  uitAndereEnveloppe: nullable(object({ enveloppe: TEXT, bedrag: STATED })),
  bron: nullable(TEXT),
  ...known,
});

const vws = object({
  peildata: list(TEXT),
  tabellen: list(object({ titel: TEXT, regels: list(line), totaal: STATED })),
  totaal: STATED,
  uitAndereEnveloppen: STATED,
  netto: EUROS,
});

const decision = object({
  vanaf: DATE,
  besluit: TEXT,
  bedragen: items,
  oorzaken: items,
  toelichting: nullable(TEXT),
  besluitDoor: nullable(TEXT),
  bron: nullable(TEXT),
  ...known,
});

export const MEANS_SCHEMAS = {
  RapportTransformatiemiddelen: object({
    bedragen: nullable(object({ totaal: object(amounts), perSector: list(object({ sector: TEXT, ...amounts })) })),
    aangevraagd: nullable(requested),
    verdeling: nullable(division),
    viaVwsBegroting: nullable(vws),
    budgetten: list(object({ code: TEXT, titel: TEXT, historie: list(decision), ...uitleg })),
    uitputting: list(object({ code: TEXT, titel: TEXT, regels: items, ...uitleg })),
  }),
  RapportBronbedrag: object(stated),
};
