import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import { Aantal, Keuze, Tekst, Teksten } from './fields.js';
import { validateInput } from './validate-input.js';

class Input {
  @Tekst(10, { omschrijving: 'x' })
  naam!: string;

  @Aantal({ omschrijving: 'x', verplicht: false })
  aantal?: number;

  @Teksten(2, { omschrijving: 'x' })
  rijen!: string[];
}

function faultsOf(plain: object): readonly { readonly field: string | undefined; readonly message: string }[] {
  try {
    validateInput(Input, plain);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ field, message }) => ({ field, message }));
    throw error;
  }
  return [];
}

class Status {
  @Keuze(['loopt-voor', 'loopt-achter'], { omschrijving: 'x' })
  status!: string;
}

it.each([
  ['lopt-achter', 'status: moet een van deze zijn: loopt-voor, loopt-achter; bedoelt u loopt-achter?'],
  ['x', 'status: moet een van deze zijn: loopt-voor, loopt-achter'],
  [undefined, 'status: ontbreekt; moet een van deze zijn: loopt-voor, loopt-achter'],
])('a choice that is mistyped (%s) is told which was meant', (status, message) => {
  expect(() => validateInput(Status, { ...(status && { status }) })).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ message })] }),
  );
});

describe('an input', () => {
  it('is told that a field is missing, and of no other', () => {
    expect(faultsOf({ aantal: 'veel', rijen: ['een', 'twee', 'drie'] })).toEqual([
      { field: 'naam', message: 'naam: ontbreekt; moet tekst zijn' },
      { field: 'aantal', message: 'aantal: moet een geheel getal vanaf 0 zijn' },
      { field: 'rijen', message: expect.stringMatching(/^rijen: mag ten hoogste 2/) },
    ]);
    expect(faultsOf({ naam: 'x' }).map(({ message }) => message)).toEqual([expect.stringMatching(/^rijen: ontbreekt; /)]);
  });
});
