import { type CalendarDate } from '@peildatum/kernel';
import { Aantal, Datum, Patroon } from '@peildatum/platform';
import { ValidateBy } from 'class-validator';

/** What every fact has: from when. */
export abstract class NormfeitInput {
  @Datum({ omschrijving: 'Vanaf welke datum dit geldt; een besluit mag ook later ingaan dan vandaag.' })
  geldigVanaf!: string;
}

export const Code = (omschrijving: string, verplicht = true): PropertyDecorator =>
  Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'kleine letters, cijfers en streepjes, ten hoogste 60', { omschrijving, verplicht });

/** That it is below zero says more than that it is no whole number from zero, and is judged first. */
export const Minimum =
  (omschrijving: string): PropertyDecorator =>
  (target, key) => {
    ValidateBy({
      name: 'notBelowZero',
      validator: {
        validate: (value) => !(typeof value === 'number' ? value < 0 : typeof value === 'string' && /^\s*-/.test(value)),
        defaultMessage: () =>
          'een volumenorm kan niet onder nul liggen; noem het minimum per jaar, of laat het weg als het niet gepubliceerd is',
      },
    })(target, key);
    Aantal({ omschrijving, verplicht: false, voorbeeld: 100 })(target, key);
  };

export const from = ({ geldigVanaf }: NormfeitInput): CalendarDate => geldigVanaf as CalendarDate;

/** Left out: not told. */
export const dateOf = (text: string | undefined): CalendarDate | null => (text ?? null) as CalendarDate | null;
