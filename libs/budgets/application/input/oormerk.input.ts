import { Datum, Tekst, Teksten } from '@peildatum/platform';
import type { BudgetEvent } from '../../domain/budget.events.js';
import { BudgetfeitInput, from, GenoemdBedragInput, Naam, statedOf } from './budgetfeit.input.js';

export class OormerkInput extends GenoemdBedragInput {
  @Naam('De naam van het oormerk: msz.')
  oormerk!: string;

  @Teksten(20, {
    lengte: 100,
    omschrijving: 'De sectoren waarvoor het samen is, met elke naam die de bronnen ervoor gebruiken.',
    voorbeeld: ['Huisartsenzorg', 'Huisartsen', 'MDZ'],
  })
  sectoren!: string[];

  @Datum({ omschrijving: 'De laatste dag waarop het geldt. Weggelaten: tot het vrijvalt.', verplicht: false, voorbeeld: '2026-12-31' })
  tot?: string;
}

export class OormerkVrijvalInput extends BudgetfeitInput {
  @Naam('De naam van het oormerk dat vrijvalt.')
  oormerk!: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export const factOfOormerk = (input: OormerkInput): BudgetEvent => ({
  type: 'EarmarkSet',
  validFrom: from(input),
  data: { earmark: input.oormerk, sectors: input.sectoren, part: statedOf(input.bedrag), until: input.tot ?? null },
});

export const factOfOormerkVrijval = (input: OormerkVrijvalInput): BudgetEvent => ({
  type: 'EarmarkReleased',
  validFrom: from(input),
  data: { earmark: input.oormerk, reason: input.reden },
});
