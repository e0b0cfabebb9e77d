import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Tekst } from '@peildatum/platform';
import type { TrancheEvent } from '../../domain/norm.events.js';
import { dateOf, from, Minimum, NormfeitInput } from './normfeit.input.js';

export class NormtrancheInput extends NormfeitInput {
  @Tekst(300, { omschrijving: 'Hoe de tranche heet.' })
  titel!: string;

  @Datum({ omschrijving: 'Wanneer haar normen uiterlijk vastgesteld zijn.' })
  uiterlijk!: string;

  @Datum({ omschrijving: 'Wanneer de inventarisatie uiterlijk klaar is. Weggelaten: niet in de bron.', verplicht: false })
  inventarisatieUiterlijk?: string;

  @Datum({ omschrijving: 'Vanaf wanneer er toezicht is. Weggelaten: niet in de bron.', verplicht: false })
  toezichtVanaf?: string;

  @Datum({ omschrijving: 'Vanaf wanneer de normen zijn ingevoerd. Weggelaten: niet in de bron.', verplicht: false })
  ingevoerdVanaf?: string;

  @Minimum('Het minimum waarvan het akkoord uitgaat. Weggelaten: niet in de bron.')
  standaardMinimum?: number;

  @Tekst(500, { omschrijving: 'Wat er bij dat uitgangspunt staat.', verplicht: false })
  standaardNoot?: string;
}

export const factOfNormtranche = (input: NormtrancheInput): TrancheEvent => ({
  type: 'NormTrancheAgreed',
  validFrom: from(input),
  data: {
    title: input.titel,
    due: input.uiterlijk as CalendarDate,
    inventoryDue: dateOf(input.inventarisatieUiterlijk),
    supervisedFrom: dateOf(input.toezichtVanaf),
    implementedFrom: dateOf(input.ingevoerdVanaf),
    defaultMinimum: input.standaardMinimum ?? null,
    defaultNote: input.standaardNoot ?? null,
  },
});
