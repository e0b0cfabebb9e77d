import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { mapTexts, normalText } from '@peildatum/kernel';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const named = (folder: string, end: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}${name}`);

/** Values of facts are looked up in the lists, so both are written alike. */
it.each([...named('./', '.ndjson'), ...named('./waardelijsten/', '.json')])('%s has its texts in the normal form', (path) => {
  const lines = path.endsWith('.ndjson') ? read(path).trimEnd().split('\n') : [read(path)];
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const value: unknown = JSON.parse(line);
    expect(mapTexts(value, normalText)).toEqual(value);
  }
});
