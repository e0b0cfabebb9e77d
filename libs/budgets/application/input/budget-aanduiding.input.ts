import { BOUND_WORDS, boundOf, refusedField, saidBy } from '@peildatum/kernel';
import { Keuze, Tekst } from '@peildatum/platform';
import type { BudgetEvent } from '../../domain/budget.events.js';
import { BudgetfeitInput, from } from './budgetfeit.input.js';
import { BEDRAGVAN_WORDS, KANAAL_WORDS } from './words.js';

export class BudgetAanduidingInput extends BudgetfeitInput {
  @Keuze(Object.values(BEDRAGVAN_WORDS), { omschrijving: 'Welk bedrag van het budget het is.' })
  bedragVan!: string;

  @Tekst(60, {
    omschrijving:
      'Welk daarvan: verzekeraars of vws, de naam van het oormerk, de reservering of de regel, of het jaar. Leeg bij het totaal.',
    verplicht: false,
  })
  welk?: string;

  @Keuze(Object.values(BOUND_WORDS), { omschrijving: 'Hoe precies het bedrag vanaf geldigVanaf is; het bedrag zelf blijft.' })
  aanduiding!: string;

  @Tekst(200, { omschrijving: 'De woorden van de bron.', verplicht: false })
  tekst?: string;
}

/** @throws InvalidInput where it is not said which one, or said of the total, or of a channel that is none. */
export function factOfBudgetAanduiding(input: BudgetAanduidingInput): BudgetEvent {
  const of = saidBy(BEDRAGVAN_WORDS, input.bedragVan);
  const data = { of, which: whichOf(of, input.welk), bound: boundOf(input.aanduiding), text: input.tekst ?? null };
  return { type: 'BudgetAmountQualified', validFrom: from(input), data };
}

function whichOf(of: keyof typeof BEDRAGVAN_WORDS, welk: string | undefined): string | null {
  if (of === 'total') {
    if (welk === undefined) return null;
    throw refusedField('welk', 'hoort niet bij het totaal; laat het weg');
  }
  if (welk === undefined) throw refusedField('welk', `noem welk bedrag het is: de naam, het kanaal of het jaar van ${BEDRAGVAN_WORDS[of]}`);
  if (of !== 'channels') return welk;
  const words: readonly string[] = Object.values(KANAAL_WORDS);
  if (words.includes(welk)) return saidBy(KANAAL_WORDS, welk);
  throw refusedField('welk', `kies een kanaal: ${words.join(' of ')}`);
}
