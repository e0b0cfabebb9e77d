import { expect, it } from '@jest/globals';
import { readForm } from './form-body.js';

const read = (text: string, encoding: BufferEncoding = 'utf8') => [...readForm(Buffer.from(text, encoding))];

it('reads the fields in their order, with what is escaped in them', () => {
  expect(read('a=1+2&b=%C3%A9%26&a=&c&=leeg&d=x=y')).toEqual([
    ['a', '1 2'],
    ['b', 'é&'],
    ['a', ''],
    ['c', ''],
    ['', 'leeg'],
    ['d', 'x=y'],
  ]);
  expect(read('')).toEqual([]);
});

it.each(['a=%FF', 'a=%C3', '%ED%A0%80=1', 'a=%zz', 'a=%'])('refuses %s, which is no text', (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'HTTP.UTF8', status: 400 }));
});

it('refuses bytes that are no UTF-8', () => {
  expect(() => read('a=\xff', 'latin1')).toThrow(expect.objectContaining({ code: 'HTTP.UTF8' }));
});
