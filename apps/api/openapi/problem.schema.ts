import type { PublicDetail } from '../problem/fault-details.js';

type JsonSchema = Record<string, unknown>;

const TEXT: JsonSchema = { type: 'string' };
const ID: JsonSchema = { type: 'string', format: 'uuid' };
const DATE: JsonSchema = { type: 'string', format: 'date' };
const NUMBER: JsonSchema = { type: 'integer' };

/** What a problem tells beside its words, where it has it. */
const DETAILS: Readonly<Record<PublicDetail, JsonSchema>> = {
  inDeWeg: {
    type: 'object',
    description: 'Het feit dat in de weg staat.',
    properties: { soort: TEXT, geldigVanaf: DATE, gebeurtenis: ID, volgnummer: NUMBER },
  },
  gecorrigeerdDoor: { ...ID, description: 'De correctie die er al is.' },
  verwacht: { type: ['integer', 'string'], description: 'De revisie waarop werd besloten.' },
  huidig: { type: ['integer', 'string'], description: 'De revisie die er nu is.' },
  projectie: { ...TEXT, description: 'Het leesmodel dat stilstaat of achterloopt.' },
  soort: { ...TEXT, description: 'De soort gebeurtenis waar het om gaat.' },
  geldigVanaf: { ...DATE, description: 'De datum waar het om gaat.' },
  gebeurtenis: { ...ID, description: 'De gebeurtenis waar het om gaat.' },
  volgnummer: { ...NUMBER, description: 'Het volgnummer waar het om gaat.' },
  reden: { ...TEXT, description: 'Waarom.' },
  regelsKlaar: { ...NUMBER, description: 'Van een bestand dat halverwege bleef: hoeveel regels klaar zijn.' },
  vastgelegd: { ...NUMBER, description: 'Hoeveel feiten ervan deze keer zijn vastgelegd.' },
  geweigerdWegens: { ...TEXT, description: 'De code van wat de rest tegenhield.' },
};

/** Every error answer (RFC 9457), as `Problem` has it. */
export const PROBLEEM = {
  type: 'object' as const,
  description: 'Elke fout (RFC 9457).',
  required: ['title', 'status', 'detail', 'instance', 'code'],
  properties: {
    title: { type: 'string' as const, description: 'Wat voor fout.' },
    status: { type: 'integer' as const, minimum: 400, maximum: 599 },
    detail: { type: 'string' as const, description: 'Wat er mis is en wat te doen.' },
    instance: { type: 'string' as const, description: 'Het nummer van deze aanvraag; noem het bij een melding.' },
    code: { type: 'string' as const, description: 'Vast, voor programma’s.', example: 'ACTION.COMPLETED' },
    fouten: {
      type: 'array' as const,
      description: 'Alle fouten in de invoer tegelijk.',
      items: {
        type: 'object' as const,
        required: ['veld', 'melding', 'code'],
        properties: {
          veld: { type: 'string' as const },
          melding: { type: 'string' as const },
          code: { type: 'string' as const },
        },
      },
    },
    onderdelen: {
      type: 'array' as const,
      description: 'Van /gezondheid/gereed: hoe elk onderdeel ervoor staat.',
      items: { $ref: '#/components/schemas/Onderdeel' },
    },
    ...DETAILS,
  },
};
