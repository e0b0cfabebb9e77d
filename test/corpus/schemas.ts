import { readFileSync } from 'node:fs';
import type { schema } from '@peildatum/kernel';
import { codec } from '../../apps/runtime/composition.js';

/** What the data of one version of one type of event may be. Lines are added, never changed: events of that version are in logs. */
export interface WrittenSchema {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: schema.Description;
}

export const SCHEMAS = new URL('./schemas.ndjson', import.meta.url);

export const writtenSchemas = (): WrittenSchema[] =>
  readFileSync(SCHEMAS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as WrittenSchema);

/** As the definitions have it now, of every type that may stand in our log. */
export const schemasNow = (): WrittenSchema[] =>
  Object.entries(codec.definitions).map(([type, { schemaVersion, data }]) => ({ type, schemaVersion, data: data.description }));
