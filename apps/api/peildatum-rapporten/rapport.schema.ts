/** The report's JSON as `Report` in libs/reporting has it: the schemas of the OpenAPI document, by name (JSON Schema 2020-12). */

type JsonSchema = Record<string, unknown>;

const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});

const nullable = (schema: JsonSchema): JsonSchema =>
  typeof schema.type === 'string' && schema.type !== 'object'
    ? { ...schema, type: [schema.type, 'null'] }
    : { oneOf: [schema, { type: 'null' }] };

const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const TEXT: JsonSchema = { type: 'string' };
const COUNT: JsonSchema = { type: 'integer', minimum: 0 };
const DATE: JsonSchema = { type: 'string', format: 'date' };
const LETTER: JsonSchema = { type: 'string', pattern: '^[A-J]$' };

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const FIGURE = ref('RapportCijfer');
const DISTRIBUTION = ref('RapportVerdeling');

const figure = {
  aantal: COUNT,
  gereconstrueerd: { ...COUNT, description: 'Hoeveel hiervan op gereconstrueerde gebeurtenissen rusten.' },
  afgeleid: { ...COUNT, description: 'Hoeveel hiervan zijn afgeleid uit gepubliceerde cijfers.' },
  uitleg: { ...TEXT, description: 'De lijst van acties achter dit cijfer, als adres van deze API.' },
};
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
  cijfers: list(object({ omschrijving: TEXT, waarde: nullable(COUNT), bron: TEXT })),
  toelichting: nullable(TEXT),
});

const report = object({
  sjabloon: object({ naam: { type: 'string', enum: ['voortgangsrapportage'] }, versie: COUNT }),
  klokken: clocks,
  titel: title,
  voortgang: ref('RapportOverzicht'),
  onderdelen: list(ref('RapportOnderdeel')),
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
};

export const RAPPORT = ref('Rapport');
