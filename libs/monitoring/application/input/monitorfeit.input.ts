import { type CalendarDate, type Decimal, refusedField } from '@peildatum/kernel';
import { Datum, Patroon } from '@peildatum/platform';
import { ValidateBy } from 'class-validator';

/** What every fact of a monitor has: from when. */
export abstract class MonitorfeitInput {
  @Datum({ omschrijving: 'Vanaf welke datum dit geldt; een doel mag ook later ingaan dan vandaag.' })
  geldigVanaf!: string;
}

export const Code = (omschrijving: string, verplicht = true): PropertyDecorator =>
  Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'kleine letters, cijfers en streepjes, ten hoogste 60', { omschrijving, verplicht });

/** A field without which the fact means nothing, and why: stands below the decorator of the field itself, and is judged first. */
export const Onmisbaar = (waarom: string): PropertyDecorator =>
  ValidateBy({ name: 'indispensable', validator: { validate: (value) => value !== undefined, defaultMessage: () => waarom } });

export const from = ({ geldigVanaf }: MonitorfeitInput): CalendarDate => geldigVanaf as CalendarDate;

export const decimalOf = (text: string | undefined): Decimal | null => (text ?? null) as Decimal | null;

/** Two fields of which neither means anything without the other. @throws InvalidInput that names the one that is not there */
export function assertTogether<T extends object, K extends keyof T & string>(input: T, a: K, b: K): void {
  if ((input[a] === undefined) === (input[b] === undefined)) return;
  throw refusedField(input[a] === undefined ? a : b, `${a} en ${b} horen bij elkaar; vul beide in`);
}
