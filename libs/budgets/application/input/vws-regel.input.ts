import { refusedField, saidBy } from '@peildatum/kernel';
import { EuroZoalsGenoemd, Keuze, Tekst } from '@peildatum/platform';
import type { BudgetEvent } from '../../domain/budget.events.js';
import { from, GenoemdBedragInput, Naam, statedOf } from './budgetfeit.input.js';
import { TABEL_WORDS } from './words.js';

/** A line of the table "via de VWS-begroting". */
export class VwsRegelInput extends GenoemdBedragInput {
  @Naam('De naam van de regel: dezelfde naam vervangt de regel.')
  regel!: string;

  @Keuze(Object.values(TABEL_WORDS), { omschrijving: 'In welk deel van de tabel.' })
  tabel!: string;

  @Tekst(300, { omschrijving: 'Hoe de regel heet.' })
  titel!: string;

  @Tekst(200, { omschrijving: 'Het oormerk zoals het er staat. Weggelaten: de tabel zegt niets.', verplicht: false, voorbeeld: 'msz' })
  oormerk?: string;

  @Tekst(200, { omschrijving: 'Uit welke andere envelop een deel komt; hoort bij bedragUitEnvelop.', verplicht: false })
  envelop?: string;

  @EuroZoalsGenoemd({ omschrijving: 'Het deel uit die andere envelop.', verplicht: false })
  bedragUitEnvelop?: string;

  @Tekst(100, { omschrijving: 'De eigen peildatum van de regel, zoals hij er staat.', voorbeeld: 'mei 2024' })
  stand!: string;
}

export const factOfVwsRegel = (input: VwsRegelInput): BudgetEvent => ({
  type: 'VwsLineSet',
  validFrom: from(input),
  data: {
    line: input.regel,
    table: saidBy(TABEL_WORDS, input.tabel),
    title: input.titel,
    part: statedOf(input.bedrag),
    earmark: input.oormerk ?? null,
    fromOtherEnvelope: envelopeOf(input),
    dataDate: input.stand,
  },
});

function envelopeOf({ envelop, bedragUitEnvelop }: VwsRegelInput) {
  if (envelop === undefined && bedragUitEnvelop === undefined) return null;
  if (envelop !== undefined && bedragUitEnvelop !== undefined)
    return { envelope: envelop, part: statedOf(bedragUitEnvelop, 'bedragUitEnvelop') };
  const field = envelop === undefined ? 'envelop' : 'bedragUitEnvelop';
  throw refusedField(field, 'envelop en bedragUitEnvelop horen bij elkaar; vul beide in');
}
