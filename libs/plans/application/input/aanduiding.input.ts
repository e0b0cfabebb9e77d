import { BOUND_WORDS, boundOf, type CalendarDate, refusedField } from '@peildatum/kernel';
import { Datum, Keuze, Tekst } from '@peildatum/platform';
import type { PlanCode } from '../../domain/codes.js';
import type { TellableDossierFact } from '../../domain/dossier.decide.js';
import { FeitInput, from } from './feit.input.js';

export class PlanAanduidingInput extends FeitInput {
  @Keuze(['beschikking', 'vws-route'], { omschrijving: 'Wiens bedrag het is.' })
  bedragVan!: string;

  @Datum({ omschrijving: 'De datum van die beschikking of toekenning.' })
  van!: string;

  @Tekst(100, { omschrijving: 'Het nummer van de beschikking, waar er van die datum meer zijn.', verplicht: false })
  nummer?: string;

  @Keuze(Object.values(BOUND_WORDS), { omschrijving: 'Hoe precies het bedrag vanaf geldigVanaf is; het bedrag zelf blijft.' })
  aanduiding!: string;

  @Tekst(200, { omschrijving: 'De woorden van de bron.', verplicht: false })
  tekst?: string;
}

/** @throws InvalidInput for the number of what has none. */
export function factOfPlanAanduiding(input: PlanAanduidingInput, plan: PlanCode): TellableDossierFact {
  const of = input.bedragVan as 'beschikking' | 'vws-route';
  if (of === 'vws-route' && input.nummer !== undefined) throw refusedField('nummer', 'hoort bij een beschikking; laat het weg');
  const data = {
    plan,
    of,
    on: input.van as CalendarDate,
    number: input.nummer ?? null,
    bound: boundOf(input.aanduiding),
    text: input.tekst ?? null,
  };
  return { type: 'GrantQualified', validFrom: from(input), data };
}
