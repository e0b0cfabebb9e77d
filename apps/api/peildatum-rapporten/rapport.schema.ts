/** The report's JSON as `Report` in libs/reporting has it: the schemas of the OpenAPI document, by name (JSON Schema 2020-12). */

import { AUDIENCES } from '@peildatum/publications';
import { COUNT, DATE, FIGURE, figure, list, nullable, object, ref, TEXT } from './rapport.schema-parts.js';
import { FRAMEWORK_SCHEMAS } from './rapport-kaders.schema.js';
import { MEASURE_SCHEMAS } from './rapport-metingen.schema.js';
import { MEANS_SCHEMAS } from './rapport-middelen.schema.js';
import { PLAN_SCHEMAS } from './rapport-plannen.schema.js';

const LETTER = { type: 'string', pattern: '^[A-J]$' };

const DISTRIBUTION = ref('RapportVerdeling');

const distribution = { balken: list(ref('RapportStatus')), daarnaast: list(ref('RapportStatus')), totaal: FIGURE };

const clocks = object({
  geldigOp: DATE,
  bekendOp: nullable({ type: 'string', format: 'date-time' }),
  volgnummer: COUNT,
  laatsteGebeurtenis: nullable({ type: 'string', format: 'uuid' }),
});

const title = object({
  akkoord: nullable(TEXT),
  titel: nullable(TEXT),
  editie: nullable(object({ naam: TEXT, peildatum: DATE })),
  boDatum: nullable(DATE),
});

const overview = object({
  aantalThematafels: COUNT,
  aantalPartijen: nullable(COUNT),
  overzicht: DISTRIBUTION,
  perThematafel: list(object({ letter: LETTER, naam: TEXT, ...distribution })),
  somThematafels: DISTRIBUTION,
  thematafelOnbekend: DISTRIBUTION,
  algemeen: DISTRIBUTION,
  afgerondSinds: nullable(object({ naam: TEXT, datum: DATE, cijfer: FIGURE })),
  teLaat: FIGURE,
});

const section = object({
  letter: LETTER,
  naam: TEXT,
  verdeling: DISTRIBUTION,
  as: object({ max: COUNT, stap: COUNT }),
  teLaat: FIGURE,
  behaaldeMijlpalen: list(object({ titel: TEXT, behaaldOp: DATE, gepland: nullable(TEXT) })),
  geplandeMijlpalen: list(object({ titel: TEXT, gereed: TEXT })),
  aandachtspunten: list(object({ tekst: TEXT, genoteerdOp: DATE })),
  afgestemd: { type: 'boolean', description: 'Of de tafel haar cijfers voor deze peildatum heeft afgestemd.' },
});

const control = object({
  naam: TEXT,
  uitkomst: { type: 'string', enum: ['klopt', 'verschilt', 'niet te vergelijken'] },
  cijfers: list(ref('RapportControlecijfer')),
  toelichting: nullable(TEXT),
});

const report = object({
  sjabloon: object({ naam: { type: 'string', enum: ['voortgangsrapportage'] }, versie: COUNT }),
  klokken: clocks,
  doelgroep: { type: 'string', enum: [...AUDIENCES], description: 'Voor wie; openbaar is zonder wat onder embargo staat.' },
  publicaties: { ...list(TEXT), description: 'De publicaties waarvan cijfers in dit rapport staan.' },
  titel: title,
  voortgang: ref('RapportOverzicht'),
  onderdelen: list(ref('RapportOnderdeel')),
  snelleToetsen: nullable(ref('RapportSnelleToetsen')),
  beoordeeld: nullable(ref('RapportBeoordeeld')),
  transformatieplannen: nullable(ref('RapportTransformatieplannen')),
  nza: nullable(ref('RapportNza')),
  transformatiemiddelen: ref('RapportTransformatiemiddelen'),
  financieleKaders: nullable(ref('RapportKaders')),
  arbeidsmarkt: nullable(ref('RapportIndicatoren')),
  toegankelijkheid: nullable(ref('RapportIndicatoren')),
  volumenormen: nullable(ref('RapportVolumenormen')),
  eenMeting: nullable(ref('RapportEenMeting')),
  controles: list(ref('RapportControle')),
  overgeslagen: list(object({ leesmodel: TEXT, gebeurtenis: TEXT, volgnummer: COUNT, reden: TEXT })),
});

export const RAPPORT_SCHEMAS = {
  Rapport: report,
  RapportOverzicht: overview,
  RapportOnderdeel: section,
  RapportControle: control,
  RapportVerdeling: object(distribution),
  RapportStatus: object({ status: TEXT, ...figure }),
  RapportCijfer: object(figure),
  RapportControlecijfer: object({
    omschrijving: TEXT,
    waarde: {
      type: ['integer', 'string', 'null'],
      description: 'Een aantal als getal, een bedrag als tekst in euro met twee decimalen; null: niet gepubliceerd.',
    },
    bron: TEXT,
  }),
  ...PLAN_SCHEMAS,
  ...MEANS_SCHEMAS,
  ...FRAMEWORK_SCHEMAS,
  ...MEASURE_SCHEMAS,
};

export const RAPPORT = ref('Rapport');
