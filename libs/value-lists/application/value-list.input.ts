import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Tekst } from '@peildatum/platform';
import type { ValueListEvent } from '../domain/value-list.events.js';

export class WaardeInput {
  @Tekst(100, { omschrijving: 'De waarde, zoals zij in de bron staat.', voorbeeld: 'Preventie' })
  waarde!: string;

  @Datum({ omschrijving: 'Vanaf welke datum feiten haar mogen noemen.' })
  geldigVanaf!: string;
}

export class WaardeEindeInput {
  @Tekst(100, { omschrijving: 'De waarde die vervalt.' })
  waarde!: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;

  @Datum({ omschrijving: 'Vanaf welke datum feiten haar niet meer mogen noemen.' })
  geldigVanaf!: string;
}

export const factOfWaarde = ({ waarde, geldigVanaf }: WaardeInput): ValueListEvent => ({
  type: 'ValueListed',
  validFrom: geldigVanaf as CalendarDate,
  data: { value: waarde },
});

export const factOfWaardeEinde = ({ waarde, reden, geldigVanaf }: WaardeEindeInput): ValueListEvent => ({
  type: 'ListedValueEnded',
  validFrom: geldigVanaf as CalendarDate,
  data: { value: waarde, reason: reden },
});
