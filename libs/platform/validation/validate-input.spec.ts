import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@peildatum/kernel';
import { Aantal, Keuze, Lijst, Tekst, Teksten } from './fields.js';
import { inputFields } from './input-fields.js';
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

class Part {
  @Aantal({ omschrijving: 'x', van: 1, tot: 8 })
  nummer!: number;

  @Tekst(10, { omschrijving: 'x', verplicht: false })
  noot?: string;
}

class Whole {
  @Lijst(Part, 2, { omschrijving: 'De delen.', minstens: 1 })
  delen!: Part[];

  @Lijst(Part, 2, { omschrijving: 'De rest.', verplicht: false })
  rest?: Part[];
}

describe('a list of parts', () => {
  it.each<[object, string, string]>([
    [{ delen: [] }, 'delen', 'moet ten minste 1 regel hebben'],
    [{ delen: [{ nummer: 1 }, { nummer: 2 }, { nummer: 3 }] }, 'delen', 'mag ten hoogste 2 regels hebben'],
    [{ delen: 'een' }, 'delen', 'moet een lijst zijn'],
    [{ delen: ['een'] }, 'delen.0', 'elke regel moet een object zijn met nummer, noot'],
    [{ delen: [{ nummer: 0 }] }, 'delen.0.nummer', 'moet een geheel getal van 1 tot en met 8 zijn'],
    [{ delen: [{ nummer: 9 }] }, 'delen.0.nummer', 'moet een geheel getal van 1 tot en met 8 zijn'],
    [{ delen: [{ nummer: 1 }], rest: null }, 'rest', 'moet een lijst zijn'],
  ])('is refused by its own words: %j', (plain, field, message) => {
    expect(() => validateInput(Whole, plain)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ field, message: expect.stringContaining(message) })] }),
    );
  });

  it('is read as inputs of their own, may be left out, and is known by its parts', () => {
    const { delen, rest } = validateInput(Whole, { delen: [{ nummer: 8 }] });
    expect([delen[0], delen[0] instanceof Part, rest]).toEqual([{ nummer: 8 }, true, undefined]);
    expect(inputFields(Whole).map(({ name, kind, parts, required }) => [name, kind, parts, required])).toEqual([
      ['delen', 'regels', Part, true],
      ['rest', 'regels', Part, false],
    ]);
  });
});
