import { describe, expect, it } from '@jest/globals';
import { type ShapeOf, shape } from './index.js';

const { count, jsonSchemaOf, list, named, nullable, object, oneOf, optional, text } = shape;

const Lamp = named('Lamp', object({ naam: text('Hoe zij heet.', { example: 'hal' }), kleur: nullable(oneOf(['wit', 'geel'])) }));
const Room = object({ aantal: count(), lampen: list(Lamp, 'Alle.'), beste: nullable(Lamp) });

/** True where the compiler takes both for one type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

describe('a shape', () => {
  it('is a schema for whoever reads the answer', () => {
    expect(Lamp.definition).toEqual({
      type: 'object',
      required: ['naam', 'kleur'],
      additionalProperties: false,
      properties: {
        naam: { type: 'string', description: 'Hoe zij heet.', example: 'hal' },
        kleur: { type: ['string', 'null'], enum: ['wit', 'geel', null] },
      },
    });
  });

  it('refers to what has a name, with null beside it where there may be none', () => {
    const ref = { $ref: '#/components/schemas/Lamp' };
    expect(jsonSchemaOf(Room)).toMatchObject({
      properties: { lampen: { type: 'array', items: ref, description: 'Alle.' }, beste: { oneOf: [ref, { type: 'null' }] } },
    });
    expect(jsonSchemaOf(nullable(object({})))).toMatchObject({ oneOf: [{ type: 'object' }, { type: 'null' }] });
  });

  it('may lack a field that is optional, and that alone', () => {
    const Shade = object({ naam: text(), vorm: optional(text('Als die is verteld.')) });
    expect(jsonSchemaOf(Shade)).toMatchObject({
      required: ['naam'],
      additionalProperties: false,
      properties: { vorm: { type: 'string', description: 'Als die is verteld.' } },
    });
    const shades: ShapeOf<typeof Shade>[] = [{ naam: 'hal' }, { naam: 'hal', vorm: 'rond' }];
    expect(shades).toHaveLength(2);
  });

  it('is the type for whoever makes the answer, to the word and to the null', () => {
    const lamp: Same<ShapeOf<typeof Lamp>, { readonly naam: string; readonly kleur: 'wit' | 'geel' | null }> = true;
    type Hung = ShapeOf<typeof Lamp>;
    const room: Same<
      ShapeOf<typeof Room>,
      { readonly aantal: number; readonly lampen: readonly Hung[]; readonly beste: Hung | null }
    > = true;
    expect([lamp, room]).toEqual([true, true]);
  });
});
