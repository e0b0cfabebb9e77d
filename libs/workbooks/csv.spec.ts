import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { asItWas, csvLine, harmless, LINE_END } from './csv.js';

describe('a text in a CSV', () => {
  it.each(['=1+1', '+31 6', '-x', '@SUM(A1)', '\tx', '\rx', "'=1", '=cmd|/c calc!A1'])(
    '%p is not computed, and comes back as it was',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
      expect(asItWas(harmless(text))).toBe(text);
    },
  );

  it.each(['-1000.50', '+3', "'s avonds", "'-5", 'a=b', '', '2025-05-20'])('%p computes nothing, and stays', (text) => {
    expect(harmless(text)).toBe(text);
    expect(asItWas(text)).toBe(text);
  });

  it('comes back as it was, whatever it is', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t\r]{0,4}[0-9a-z,;"\n]{0,5}$/)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(texts, (cells) => {
        const line = csvLine(cells.map(harmless)) + LINE_END;
        const [read = []] = parse(`${csvLine(cells.map((_, at) => `k${at}`))}${LINE_END}${line}`, {
          record_delimiter: '\r\n',
          from: 2,
          relax_column_count: true,
        }) as string[][];
        if (cells.some((cell) => cell !== '')) expect(read.map(asItWas)).toEqual(cells);
      }),
    );
  });
});
