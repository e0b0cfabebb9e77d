import { expect, it } from '@jest/globals';
import { getMetadataStorage, validateSync } from 'class-validator';
import { Tekst } from './fields.js';
import { rulesOnce } from './rules-once.js';
import { validateInput } from './validate-input.js';

class Base {
  @Tekst(3, { omschrijving: 'x' })
  naam!: string;
}

class Narrower extends Base {
  @Tekst(10, { omschrijving: 'x' })
  plaats!: string;
}

it('looks for the rules of a class once, and for those of what it extends with them', () => {
  const storage = getMetadataStorage();
  let looked = 0;
  const lookFor = storage.getTargetValidationMetadatas.bind(storage);
  const counting = Object.assign(Object.create(storage) as typeof storage, {
    getTargetValidationMetadatas: (...asked: Parameters<typeof lookFor>) => {
      looked += 1;
      return lookFor(...asked);
    },
  });
  rulesOnce(counting);
  const rulesOf = (target: () => void) => counting.getTargetValidationMetadatas(target, '', false, false);
  const rules = rulesOf(Narrower as never);
  expect(rulesOf(Narrower as never)).toBe(rules);
  expect(looked).toBe(1);
  expect(counting.groupByPropertyName(rules)).toBe(counting.groupByPropertyName(rules));
  expect(new Set(rules.map(({ propertyName }) => propertyName))).toEqual(new Set(['naam', 'plaats']));
  expect(rulesOf(Base as never)).not.toBe(rules);
  counting.getTargetValidationMetadatas(Narrower, '', false, true, ['other']);
  expect(looked).toBe(3);
});

it('refuses the second input of a class as it did the first', () => {
  for (const _ of [1, 2]) {
    expect(() => validateInput(Narrower, { naam: 'vier', plaats: 'x' })).toThrow('niet');
    expect(() => validateInput(Narrower, { naam: 'een', plaats: 'x', anders: 1 })).toThrow('niet');
    expect(validateInput(Narrower, { naam: 'een', plaats: 'x' })).toEqual({ naam: 'een', plaats: 'x' });
  }
  expect(validateSync(new Narrower()).map(({ property }) => property)).toEqual(['plaats', 'naam']);
});
