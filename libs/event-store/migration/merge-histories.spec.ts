import { describe, expect, it } from '@jest/globals';
import { mergeHistories } from '../index.js';

const line = (text: string, recordedAt: string) => JSON.stringify({ text, recordedAt });
const file = (...lines: string[]) => `${lines.join('\n')}\n`;
const told = (merged: string) =>
  merged
    .split('\n')
    .slice(0, -1)
    .map((text) => (JSON.parse(text) as { readonly text: string }).text);

describe('files of several contexts', () => {
  it('become one history in the order in which things became known', () => {
    const first = file(line('a1', '2024-11-27'), line('a2', '2025-05-30'));
    const second = file(line('b1', '2024-11-27'), line('b2', '2024-12-01'), line('b3', '2025-07-03'));
    expect(told(mergeHistories({ first, second }))).toEqual(['a1', 'b1', 'b2', 'a2', 'b3']);
  });

  it('keep their own order and that of the files within one moment', () => {
    const files = { a: file(...['a1', 'a2', 'a3'].map((text) => line(text, 'x'))), b: file(line('b1', 'x')) };
    expect(told(mergeHistories(files))).toEqual(['a1', 'a2', 'a3', 'b1']);
    expect(told(mergeHistories({ b: files.b, a: files.a }))).toEqual(['b1', 'a1', 'a2', 'a3']);
  });

  it('keep their lines byte for byte', () => {
    const odd = '{ "recordedAt":"2024",  "text": "é" }';
    expect(mergeHistories({ a: odd })).toBe(`${odd}\n`);
  });

  it.each([
    ['no JSON', '{'],
    ['without recordedAt', '{"text":"a"}'],
  ])('name the file and the line that is %s', (_, wrong) => {
    const merge = () => mergeHistories({ 'goed.ndjson': file(line('a', 'x')), 'fout.ndjson': file(line('b', 'x'), wrong) });
    expect(merge).toThrow(/^fout\.ndjson, regel 2: /);
    expect(merge).toThrow(expect.objectContaining({ code: 'MIGRATION.LINE', field: 'regel 2' }));
  });
});
