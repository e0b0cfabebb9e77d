import { type CalendarDate, parseStatedEuro } from '@peildatum/kernel';
import { Datum, EuroZoalsGenoemd, Munt, Patroon } from '@peildatum/platform';
import type { StatedPart } from '../../domain/budget.events.js';

/** What every fact of a budget has: from when. */
export abstract class BudgetfeitInput {
  @Datum({ omschrijving: 'Vanaf welke datum dit geldt; een besluit mag ook later ingaan dan vandaag.' })
  geldigVanaf!: string;
}

/** With an amount beside it, in euro. */
export abstract class BedragfeitInput extends BudgetfeitInput {
  @Munt()
  munt?: string;
}

/** With one amount, as the source prints it. */
export abstract class GenoemdBedragInput extends BedragfeitInput {
  @EuroZoalsGenoemd({ omschrijving: 'Het bedrag.' })
  bedrag!: string;
}

export const Naam = (omschrijving: string): PropertyDecorator =>
  Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'kleine letters, cijfers en streepjes, ten hoogste 60', { omschrijving });

export const from = ({ geldigVanaf }: BudgetfeitInput): CalendarDate => geldigVanaf as CalendarDate;

export const statedOf = (text: string, field = 'bedrag'): StatedPart => parseStatedEuro(text, field);

/** Left out: not published. */
export const publishedOf = (text: string | undefined, field = 'bedrag'): StatedPart | null =>
  text === undefined ? null : statedOf(text, field);
