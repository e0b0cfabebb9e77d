/** What the schemas of the report are made of. */

export type JsonSchema = Record<string, unknown>;

export const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});

export const nullable = (schema: JsonSchema): JsonSchema =>
  typeof schema.type === 'string' && schema.type !== 'object'
    ? { ...schema, type: [schema.type, 'null'], ...(Array.isArray(schema.enum) && { enum: [...schema.enum, null] }) }
    : { oneOf: [schema, { type: 'null' }] };

export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

export const TEXT: JsonSchema = { type: 'string' };
export const COUNT: JsonSchema = { type: 'integer', minimum: 0 };
export const DATE: JsonSchema = { type: 'string', format: 'date' };
export const YES_NO: JsonSchema = { type: 'boolean' };
export const EUROS: JsonSchema = {
  type: 'string',
  pattern: '^-?[0-9]+\\.[0-9]{2}$',
  description: 'Een bedrag in euro met twee decimalen, als tekst: 740409907.00.',
};

export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
export const FIGURE = ref('RapportCijfer');

export const grounds = {
  gereconstrueerd: { ...COUNT, description: 'Hoeveel hiervan op gereconstrueerde gebeurtenissen rusten.' },
  afgeleid: { ...COUNT, description: 'Hoeveel hiervan zijn afgeleid uit gepubliceerde cijfers.' },
};

export const uitleg = { uitleg: { ...TEXT, description: 'De lijst achter dit cijfer, als adres van deze API.' } };

export const figure = { aantal: COUNT, ...grounds, ...uitleg };

export const DECIMAL: JsonSchema = {
  type: 'string',
  pattern: '^-?[0-9]+(\\.[0-9]{1,6})?$',
  description: 'Een getal als tekst, met een punt: 3.5.',
};
export const INTEGER: JsonSchema = { type: 'integer' };
export const words = (...of: string[]): JsonSchema => ({ type: 'string', enum: of });
/** On what one fact rests. */
export const rests = { gereconstrueerd: YES_NO, afgeleid: YES_NO };
export const source = { bron: nullable(TEXT) };
export const why = nullable({ ...TEXT, description: 'Waarom het onbekend is, te lezen na "omdat"; null: het is bekend of bestaat niet.' });
export const TARGET_STATUS = words('voorstel', 'afgesproken');
export const DIRECTION = nullable(words('hoger is beter', 'lager is beter'));
