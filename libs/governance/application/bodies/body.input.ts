import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Datum, Keuze, Patroon, Tekst } from '@peildatum/platform';
import type { BodyEvent } from '../../domain/bodies/body.events.js';
import { PARTY_CODE, PARTY_CODE_FORM } from '../../domain/parties/party.events.js';
import { ZETEL_WORDS } from '../words.js';

export class OrgaanInput {
  @Tekst(200, { omschrijving: 'Hoe het orgaan heet.' })
  naam!: string;

  @Tekst(500, { omschrijving: 'Waar het over gaat.', verplicht: false })
  doel?: string;

  @Tekst(200, { omschrijving: 'Hoe vaak het vergadert.', verplicht: false, voorbeeld: 'elk kwartaal' })
  ritme?: string;

  @Datum({ omschrijving: 'Vanaf welke dag.' })
  geldigVanaf!: string;
}

export class OrgaannaamInput {
  @Tekst(200, { omschrijving: 'Een andere naam van hetzelfde orgaan.' })
  naam!: string;

  @Datum({ omschrijving: 'Vanaf welke dag.' })
  geldigVanaf!: string;
}

export class OrgaanVertrekInput {
  @Patroon(PARTY_CODE, PARTY_CODE_FORM, { omschrijving: 'Welke partij.', voorbeeld: 'ZN' })
  partij!: string;

  @Datum({ omschrijving: 'Vanaf welke dag.' })
  geldigVanaf!: string;
}

export class OrgaanlidInput extends OrgaanVertrekInput {
  @Keuze(Object.values(ZETEL_WORDS), { omschrijving: 'Als wat zij er zit.' })
  zetel!: string;
}

export const factOfOrgaan = ({ naam, doel, ritme, geldigVanaf }: OrgaanInput): BodyEvent => ({
  type: 'GoverningBodyEstablished',
  validFrom: geldigVanaf as CalendarDate,
  data: { name: naam, purpose: doel ?? null, rhythm: ritme ?? null },
});

export const factOfOrgaannaam = ({ naam, geldigVanaf }: OrgaannaamInput): BodyEvent => ({
  type: 'GoverningBodyRenamed',
  validFrom: geldigVanaf as CalendarDate,
  data: { name: naam },
});

export const factOfOrgaanlid = ({ partij, zetel, geldigVanaf }: OrgaanlidInput): BodyEvent => ({
  type: 'MemberAppointed',
  validFrom: geldigVanaf as CalendarDate,
  data: { party: partij, seat: saidBy(ZETEL_WORDS, zetel) },
});

export const factOfOrgaanVertrek = ({ partij, geldigVanaf }: OrgaanVertrekInput): BodyEvent => ({
  type: 'MemberLeft',
  validFrom: geldigVanaf as CalendarDate,
  data: { party: partij },
});
