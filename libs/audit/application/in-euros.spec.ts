import { describe, expect, it } from '@jest/globals';
import { amount, schema } from '@peildatum/kernel';
import { inEuros } from './in-euros.js';

const { object, text, list, nullable, optional } = schema;
const written = object({
  code: text(),
  total: object({ amount: nullable(amount()), text: nullable(text()) }),
  parts: list(object({ part: amount() })),
  more: optional(amount()),
});

describe('the data of an event', () => {
  it('have their amounts in euros wherever they stand, and nothing else is touched', () => {
    const data = { code: '100', total: { amount: '9000000000', text: '90' }, parts: [{ part: '5' }, { part: '0' }], more: '100' };
    expect(inEuros(data, written.description)).toEqual({
      code: '100',
      total: { amount: '90000000.00', text: '90' },
      parts: [{ part: '0.05' }, { part: '0.00' }],
      more: '1.00',
    });
    expect(inEuros({ ...data, total: { amount: null, text: null } }, written.description)).toMatchObject({ total: { amount: null } });
  });
});
