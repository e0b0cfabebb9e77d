import { expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { ValidateNested, validateSync } from 'class-validator';
import fc from 'fast-check';
import { Aantal, Datum, Keuze, Tekst, Teksten } from './fields.js';
import { surelyValid } from './surely-valid.js';

class Plain {
  @Tekst(5, { omschrijving: 'x' })
  naam!: string;

  @Aantal({ omschrijving: 'x', verplicht: false })
  aantal?: number;

  @Keuze(['ja', 'nee'], { omschrijving: 'x', verplicht: false })
  keuze?: string;

  @Datum({ omschrijving: 'x', verplicht: false })
  dag?: string;

  @Teksten(2, { omschrijving: 'x', verplicht: false })
  rijen?: string[];
}

class Longer extends Plain {
  @Tekst(9, { omschrijving: 'x' })
  plaats!: string;
}

class Around {
  @ValidateNested()
  binnen!: Plain;
}

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true };
const SOME = fc.constantFrom<unknown>(
  'ja',
  'nee',
  'Jansen',
  'te lang voor dit',
  '',
  ' ',
  '2025-05-20',
  '2025-02-30',
  3,
  -1,
  '3',
  null,
  true,
  ['a'],
  ['a', ''],
  {},
);
const given = fc.dictionary(fc.constantFrom('naam', 'aantal', 'keuze', 'dag', 'rijen', 'plaats', 'anders'), SOME);

it.each([Plain, Longer])('says of an input what class-validator says of it', (type) => {
  fc.assert(
    fc.property(fc.record({ naam: SOME, plaats: SOME }, { requiredKeys: [] }), given, (often, plain) => {
      const input = plainToInstance(type as new () => object, { ...plain, ...often });
      expect(surelyValid(input)).toBe(validateSync(input, OPTIONS).length === 0);
    }),
    { numRuns: 500 },
  );
});

it('leaves an input with another within it to class-validator, and one of a class without rules', () => {
  expect(surelyValid(Object.assign(new Around(), { binnen: Object.assign(new Plain(), { naam: 'x' }) }))).toBe(false);
  expect(surelyValid(new (class {})())).toBe(false);
});
