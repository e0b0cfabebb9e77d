import { type CalendarDate, fieldFault, InvalidInput } from '@peildatum/kernel';
import { Datum } from '@peildatum/platform';

/** What every fact of a dossier has: from when it holds. */
export abstract class FeitInput {
  @Datum({ omschrijving: 'Vanaf welke datum dit geldt; vandaag of eerder.' })
  geldigVanaf!: string;
}

export const from = ({ geldigVanaf }: FeitInput): CalendarDate => geldigVanaf as CalendarDate;

/**
 * Of fields that go with some kinds of a fact alone: those of `what` that are due must be there, and none that has no place
 * with it: nothing is dropped in silence. @throws InvalidInput that names all of them.
 */
export function assertFields<T extends object, K extends keyof T & string>(
  input: T,
  every: readonly K[],
  what: string,
  { due, optional = [] }: { readonly due: readonly K[]; readonly optional?: readonly K[] },
): void {
  const faults = every.flatMap((field) => {
    const given = input[field] !== undefined;
    if (due.includes(field)) return given ? [] : [fieldFault(field, `is verplicht bij ${what}; vul het in`)];
    return given && !optional.includes(field) ? [fieldFault(field, `hoort niet bij ${what}; laat het weg`)] : [];
  });
  if (faults.length > 0) throw new InvalidInput(faults);
}
