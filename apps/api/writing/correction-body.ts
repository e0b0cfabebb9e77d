import type { Type } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';
import { type Fact, type Fault, InvalidInput, type Uuid } from '@peildatum/kernel';
import { Id, Tekst, validateInput } from '@peildatum/platform';
import { Faults, fieldFault } from '../http/faults.js';
import type { BodyReader } from './body-reader.js';

/** One kind of fact that can take the place of a wrong one; `subject` is the key in the address. */
export interface Replacement<F extends Fact> {
  readonly model: Type;
  /** Fields that a new fact of this kind may leave out, and a replacement may not. */
  readonly required: readonly string[];
  read(fields: object): (subject: string) => F;
}

export const replacement = <T extends object, F extends Fact>(
  type: new () => T,
  fact: (input: T, subject: string) => F,
  required: readonly (keyof T & string)[] = [],
): Replacement<F> => ({
  model: type,
  required,
  read: (fields) => {
    const faults = new Faults();
    const input = faults.of(() => validateInput(type, fields));
    faults.add(
      ...required
        .filter((field) => !Object.hasOwn(fields, field))
        .map((field) => fieldFault(field, 'is nodig bij een vervanging; vul het in')),
    );
    faults.finish();
    return (subject) => fact(input as T, subject);
  },
});

/** A correction as it was asked for. */
export interface CorrectionRequest<F extends Fact> {
  readonly corrects: Uuid;
  readonly reason: string;
  /** Null withdraws the wrong fact. */
  readonly replacement: ((subject: string) => F) | null;
}

class CorrectieInput {
  @Id({ omschrijving: 'De gebeurtenis die onjuist is; zie de geschiedenis.' })
  gebeurtenis!: string;

  @Tekst(4_000, { omschrijving: 'Wat er onjuist was.' })
  reden!: string;
}

const FIELD = 'vervanging';

/** The body of a correction: which event, why, and the whole fact that takes its place, or null to withdraw it. */
export const correctionOf = <F extends Fact>(kinds: Readonly<Record<string, Replacement<F>>>): BodyReader<CorrectionRequest<F>> => ({
  read: (body) => {
    const { [FIELD]: given, ...rest } = body as Readonly<Record<string, unknown>>;
    const faults = new Faults();
    const input = faults.of(() => validateInput(CorrectieInput, rest));
    const read = faults.of(() => inside(() => readReplacement(kinds, given)));
    faults.finish();
    const { gebeurtenis, reden } = input as CorrectieInput;
    return { corrects: gebeurtenis as Uuid, reason: reden, replacement: read ? (subject) => inside(() => read(subject)) : null };
  },
  models: [CorrectieInput, ...Object.values(kinds).map(({ model }) => model)],
  schema: {
    allOf: [
      { $ref: getSchemaPath(CorrectieInput) },
      {
        type: 'object',
        required: [FIELD],
        properties: {
          [FIELD]: {
            description: 'Het hele feit dat ervoor in de plaats komt, of null om het onjuiste in te trekken.',
            oneOf: [...Object.entries(kinds).map(([name, kind]) => schemaOf(name, kind)), { type: 'null' }],
          },
        },
      },
    ],
  },
});

function readReplacement<F extends Fact>(kinds: Readonly<Record<string, Replacement<F>>>, given: unknown): ((subject: string) => F) | null {
  if (given === null) return null;
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new InvalidInput([fieldFault('', 'ontbreekt; geef het hele feit dat ervoor in de plaats komt, of null om het in te trekken')]);
  }
  const { soort, ...fields } = given as Readonly<Record<string, unknown>>;
  const kind = typeof soort === 'string' && Object.hasOwn(kinds, soort) ? kinds[soort] : undefined;
  if (kind === undefined) throw new InvalidInput([fieldFault('soort', `moet een van deze zijn: ${Object.keys(kinds).join(', ')}`)]);
  return kind.read(fields);
}

/** Names the faults by where they stand in the whole body. */
function inside<T>(read: () => T): T {
  const faults = new Faults();
  const value = faults.of(read);
  faults.finish(prefixed);
  return value as T;
}

const prefixed = (fault: Fault): Fault => {
  const field = fault.field ? `${FIELD}.${fault.field}` : FIELD;
  const message = fault.message.startsWith(`${fault.field}:`) ? fault.message.slice(`${fault.field}:`.length).trim() : fault.message;
  return { ...fault, field, message: `${field}: ${message}` };
};

const schemaOf = (name: string, { model, required }: Replacement<Fact>) => ({
  allOf: [
    { type: 'object', required: ['soort', ...required], properties: { soort: { type: 'string', enum: [name] } } },
    { $ref: getSchemaPath(model) },
  ],
});
