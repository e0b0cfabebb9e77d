import type { Schema } from '../document.js';
import type { Dice } from './dice.js';
import { EDGE_DATES, HOSTILE_DATES, HOSTILE_NUMBERS, HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile.js';
import type { Known } from './known.js';

/** How often a date in an address is one at the edge of the calendar, however well the rest of the request is made. */
const EDGE = 0.15;

/** Makes values of a schema: as it asks, or, each with the chance `wild`, something else. */
export class Values {
  /** Ids that go together with what the request is about. */
  near: readonly string[] = [];

  constructor(
    private readonly dice: Dice,
    private readonly schemas: Readonly<Record<string, Schema>>,
    private readonly known: Known,
  ) {}

  of(schema: Schema, wild: number, name = ''): unknown {
    if (this.dice.chance(wild)) return this.hostile(schema);
    if (typeof schema.$ref === 'string') return this.of(this.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, wild, name);
    for (const key of ['oneOf', 'anyOf'] as const) {
      const choices = schema[key];
      if (Array.isArray(choices)) return this.of({ ...schema, [key]: undefined, ...this.dice.pick(choices as Schema[]) }, wild, name);
    }
    if (Array.isArray(schema.allOf)) return this.merged(schema.allOf as Schema[], wild);
    if (Array.isArray(schema.enum)) return this.dice.pick(schema.enum);
    return this.typed(schema, wild, name);
  }

  /** As it goes into an address. */
  text(schema: Schema, wild: number, name = ''): string {
    const dated = JSON.stringify(schema).includes('"format":"date');
    const value = dated && this.dice.chance(EDGE) ? this.dice.pick(EDGE_DATES) : this.of(schema, wild, name);
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  private typed(schema: Schema, wild: number, name: string): unknown {
    const type = Array.isArray(schema.type) ? this.dice.pick(schema.type as string[]) : schema.type;
    switch (type) {
      case 'null':
        return null;
      case 'boolean':
        return this.dice.chance(0.5);
      case 'integer':
      case 'number':
        return this.number(schema, name);
      case 'array':
        return Array.from({ length: this.dice.upTo(3) }, () => this.of((schema.items ?? {}) as Schema, wild));
      case 'object':
        return this.object(schema, wild);
      default:
        return this.string(schema, name);
    }
  }

  private number({ minimum, maximum }: Schema, name: string): number {
    if (/jaar$/i.test(name)) return 2022 + this.dice.upTo(4);
    if (/kwartaal$/i.test(name)) return 1 + this.dice.upTo(3);
    return Math.min(Number(minimum ?? 0) + this.dice.upTo(400), Number(maximum ?? 1_000));
  }

  private object(schema: Schema, wild: number): Record<string, unknown> {
    const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
    const required = (schema.required ?? []) as readonly string[];
    const names = Object.keys(properties).filter((name) => (required.includes(name) ? !this.dice.chance(wild / 2) : this.dice.chance(0.4)));
    const entries = names.map((name): [string, unknown] => [name, this.of(properties[name] ?? {}, wild, name)]);
    if (this.dice.chance(wild / 2)) entries.push([this.dice.pick(HOSTILE_TEXTS), this.dice.pick(HOSTILE_VALUES)]);
    return Object.fromEntries(entries);
  }

  private merged(parts: readonly Schema[], wild: number): Record<string, unknown> {
    return Object.assign({}, ...parts.map((part) => this.of(part, wild)));
  }

  private string({ format, pattern, minLength, examples, example }: Schema, name: string): string {
    if (format === 'date') return this.date();
    if (format === 'date-time') return `${this.date()}T1${this.dice.upTo(9)}:00:00${this.dice.pick(['Z', '+01:00', '.123Z'])}`;
    if (format === 'uuid') return this.id();
    if (name === 'code' || pattern !== undefined)
      return this.code(new RegExp(String(pattern ?? '')), example ?? (Array.isArray(examples) ? this.dice.pick(examples) : undefined));
    if (example !== undefined && this.dice.chance(0.5)) return String(example);
    if (Array.isArray(examples)) return String(this.dice.pick(examples));
    const words = [
      'Passende zorg',
      'Q3 2026',
      'PM',
      '?',
      'VWS',
      'indien nodig',
      'é€😀',
      '31-12-2026',
      'log:3',
      'MSZ',
      'VGZ',
      '12.50',
      'ruim 1,5 mln',
    ];
    return `${this.dice.pick(words)}${Number(minLength ?? 0) > 0 || this.dice.chance(0.5) ? ` ${this.dice.upTo(50)}` : ''}`;
  }

  /** A code that is known and has this form, one that nobody has, or what the document gives as an example. */
  private code(form: RegExp, example: unknown): string {
    const fitting = this.known.codes.filter((code) => form.test(code));
    if (fitting.length > 0 && this.dice.chance(0.7)) return this.dice.pick(fitting);
    const number = this.dice.upTo(300);
    const made = [`F-${number}`, `f-${number}`].find((code) => form.test(code));
    return made ?? String(example ?? `F-${number}`);
  }

  private id(): string {
    if (this.near.length > 0 && this.dice.chance(0.75)) return this.dice.pick(this.near);
    return this.dice.chance(0.8) ? this.dice.pick(this.known.ids) : this.dice.uuid();
  }

  private date(): string {
    const two = (n: number) => String(n).padStart(2, '0');
    return `20${two(22 + this.dice.upTo(4))}-${two(1 + this.dice.upTo(11))}-${two(1 + this.dice.upTo(27))}`;
  }

  private hostile({ format, type }: Schema): unknown {
    if (format === 'date' || format === 'date-time') return this.dice.pick([...HOSTILE_DATES, ...HOSTILE_TEXTS]);
    if (type === 'integer') return this.dice.pick([...HOSTILE_NUMBERS, ...HOSTILE_TEXTS]);
    return this.dice.chance(0.7) ? this.dice.pick(HOSTILE_TEXTS) : this.dice.pick(HOSTILE_VALUES);
  }
}
