import type { Type } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';

/** The schema of a value that is one of these. Name them to `@ApiExtraModels` as well: nothing else puts them in the document. */
export const eitherOf = (...types: readonly Type[]) => ({ oneOf: types.map((type) => ({ $ref: getSchemaPath(type) })) });
