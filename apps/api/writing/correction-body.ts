import { getSchemaPath } from '@nestjs/swagger';
import { type CorrectionOrder, type Fact, type Fault, refusedField, type Uuid } from '@peildatum/kernel';
import { Id, Tekst, validateInput } from '@peildatum/platform';
import { Faults } from '../http/faults.js';
import type { BodyReader } from './body-reader.js';
import { type FactKinds, modelsOf, readKind, schemasOf } from './fact-kinds.js';

/** A correction as it was asked for. */
export interface CorrectionRequest<F extends Fact> {
  readonly corrects: Uuid;
  readonly reason: string;
  /** Null withdraws the wrong fact. */
  readonly replacement: ((subject: string) => F) | null;
}

/** The correction of what the address names. */
export const orderOf = <F extends Fact>({ corrects, reason, replacement }: CorrectionRequest<F>, subject: string): CorrectionOrder<F> => ({
  corrects,
  reason,
  replacement: replacement === null ? null : replacement(subject),
});

class CorrectieInput {
  @Id({ omschrijving: 'De gebeurtenis die onjuist is; zie de geschiedenis.' })
  gebeurtenis!: string;

  @Tekst(4_000, { omschrijving: 'Wat er onjuist was.' })
  reden!: string;
}

const FIELD = 'vervanging';

/** The body of a correction: which event, why, and the whole fact that takes its place, or null to withdraw it. */
export const correctionOf = <F extends Fact>(kinds: FactKinds<F>): BodyReader<CorrectionRequest<F>> => ({
  read: (body) => {
    const { [FIELD]: given, ...rest } = body as Readonly<Record<string, unknown>>;
    const faults = new Faults();
    const input = faults.of(() => validateInput(CorrectieInput, rest));
    const read = faults.of(() => inside(() => readReplacement(kinds, given)));
    faults.finish();
    const { gebeurtenis, reden } = input as CorrectieInput;
    return { corrects: gebeurtenis as Uuid, reason: reden, replacement: read ? (subject) => inside(() => read(subject)) : null };
  },
  models: [CorrectieInput, ...modelsOf(kinds)],
  schema: {
    allOf: [
      { $ref: getSchemaPath(CorrectieInput) },
      {
        type: 'object',
        required: [FIELD],
        properties: {
          [FIELD]: {
            description: 'Het hele feit dat ervoor in de plaats komt, of null om het onjuiste in te trekken.',
            oneOf: [...schemasOf(kinds), { type: 'null' }],
          },
        },
      },
    ],
  },
});

function readReplacement<F extends Fact>(kinds: FactKinds<F>, given: unknown): ((subject: string) => F) | null {
  if (given === null) return null;
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw refusedField('', 'ontbreekt; geef het hele feit dat ervoor in de plaats komt, of null om het in te trekken');
  }
  return readKind(kinds, given);
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
