import { type Fault, InvalidInput, mapTexts, readText } from '@peildatum/kernel';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { PLAIN_TEXT } from './fields.js';
import { rulesOnce } from './rules-once.js';
import { surelyValid } from './surely-valid.js';

/** As much as a fault repeats of the name of a field, which the caller may have made up. */
const MAX_NAMED = 100;

type Constructor<T> = new () => T;

rulesOnce();

/** Every fault of a class-validator run, with the path of the field as the caller wrote it. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): Fault[] {
  return errors.flatMap((error) => {
    const name = error.property.slice(0, MAX_NAMED).toWellFormed();
    const field = parent === '' ? name : `${parent}.${name}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
      fault(field, rule, error.value === undefined ? `ontbreekt; ${message}` : message),
    );
    return [...own, ...faultsOf(error.children ?? [], field)];
  });
}

const fault = (field: string, rule: string, message: string): Fault =>
  rule === 'whitelistValidation'
    ? { code: 'INPUT.UNKNOWN_FIELD', kind: 'invalid', field, message: `${field}: dit veld bestaat niet; laat het weg` }
    : { code: rule === PLAIN_TEXT ? 'INPUT.NOT_TEXT' : 'INPUT.FIELD', kind: 'invalid', field, message: `${field}: ${message}` };

/** Reads a plain object, its texts in their normal form, as an input class. @throws InvalidInput that names all faults at once. */
export function validateInput<T extends object>(type: Constructor<T>, plain: object): T {
  const input = plainToInstance(type, mapTexts(plain, readText));
  if (surelyValid(input)) return input;
  const faults = faultsOf(
    validateSync(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true }),
  );
  if (faults.length > 0) throw new InvalidInput(faults);
  return input;
}
