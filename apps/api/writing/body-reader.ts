import type { Type } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';
import { refusedField } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';

/** How the body of a request is read, and how the OpenAPI document describes it. */
export interface BodyReader<T> {
  /** @throws InvalidInput that names every fault. */
  read(body: object): T;
  readonly schema: Record<string, unknown>;
  /** The classes that the schema refers to. */
  readonly models: readonly Type[];
  /** Fields that never reach the log, not even as part of a digest. */
  readonly personal?: readonly string[];
}

export const bodyOf = <T extends object>(type: new () => T, personal: readonly (keyof T & string)[] = []): BodyReader<T> => ({
  read: (body) => validateInput(type, body),
  schema: { $ref: getSchemaPath(type) },
  models: [type],
  personal,
});

/** Reads what a request has as its body, which may be anything. @throws InvalidInput too for what is no object. */
export function readBody<T>(body: unknown, reader: BodyReader<T>): T {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return reader.read(body);
  throw refusedField('(aanvraag)', 'stuur een JSON-object met de velden uit de documentatie', 'INPUT.BODY');
}
