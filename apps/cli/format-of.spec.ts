import { describe, expect, it } from '@jest/globals';
import { formatOf } from './format-of.js';

describe('the format of a file', () => {
  it.each([
    ['acties.csv', 'csv'],
    ['ACTIES.CSV', 'csv'],
    ['acties.ndjson', 'ndjson'],
    ['acties.jsonl', 'ndjson'],
    ['acties.xlsx', 'xlsx'],
    ['acties.xlsm', 'xlsx'],
    ['acties.ods', 'ods'],
  ])('is in its name: %s', (file, format) => expect(formatOf(file)).toBe(format));

  it.each(['acties', 'acties.pdf', 'csv'])('is asked for where the name tells none: %s', (file) =>
    expect(() => formatOf(file)).toThrow(expect.objectContaining({ code: 'CLI.USAGE', message: expect.stringContaining('--formaat') })),
  );
});
