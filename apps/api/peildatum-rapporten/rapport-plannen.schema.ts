import { DATE, FIGURE, figure, list, nullable, object, ref, TEXT, YES_NO } from './rapport.schema-parts.js';

/** The sections on snelle toetsen, transformatieplannen and the NZa. */

const DISTRIBUTION = ref('RapportVerdeling');
const quarters = list(object({ kwartaal: { type: 'string', pattern: '^[0-9]{4}-Q[1-4]$' }, ...figure }));
const values = list(object({ waarde: TEXT, ...figure }));
const assessed = list(object({ waarde: TEXT, goedgekeurd: FIGURE, afgekeurd: FIGURE }));
const granted = { plannen: FIGURE, bedrag: ref('RapportBronbedrag') };

export const PLAN_SCHEMAS = {
  RapportSnelleToetsen: object({
    verdeling: DISTRIBUTION,
    voorlopigAfgekeurd: FIGURE,
    perKwartaal: quarters,
    inname: object({ gesloten: YES_NO, sinds: nullable(DATE), besluitDoor: nullable(TEXT) }),
  }),
  RapportBeoordeeld: object({
    object: { type: 'string', enum: ['snelle-toetsen', 'transformatieplannen'] },
    perSector: assessed,
    perThema: assessed,
    perRegio: assessed,
  }),
  RapportTransformatieplannen: object({
    trechter: object({ goedgekeurd: FIGURE, inUitwerking: FIGURE, ingediend: FIGURE }),
    verdeling: DISTRIBUTION,
    perKwartaal: quarters,
    perBetrokkenheid: values,
    daarbuiten: object({ ingetrokken: FIGURE, vervangen: FIGURE }),
  }),
  RapportNza: object({
    gegevensVan: DATE,
    beschikkingen: object({ ...granted, perDomein: list(object({ domein: TEXT, ...granted })) }),
    viaVws: object(granted),
  }),
};
