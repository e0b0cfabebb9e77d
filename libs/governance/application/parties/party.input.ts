import { type CalendarDate, saidBy } from '@peildatum/kernel';
import { Datum, Keuze, Patroon, Schakelaar, Tekst } from '@peildatum/platform';
import { AGREEMENTS, type Agreement, PARTY_CODE, PARTY_CODE_FORM, type PartyEvent } from '../../domain/parties/party.events.js';
import { PARTIJROL_WORDS } from '../words.js';

abstract class PartijfeitInput {
  @Patroon(PARTY_CODE, PARTY_CODE_FORM, { omschrijving: 'Om welke partij het gaat.', voorbeeld: 'ZN' })
  partij!: string;

  @Datum({ omschrijving: 'Vanaf welke dag.' })
  geldigVanaf!: string;
}

export class PartijInput extends PartijfeitInput {
  @Tekst(200, { omschrijving: 'Hoe de partij heet.', voorbeeld: 'Zorgverzekeraars Nederland' })
  naam!: string;
}

export class PartijAliasInput extends PartijfeitInput {
  @Tekst(200, { omschrijving: 'Een andere naam waaronder stukken de partij noemen.', voorbeeld: 'zorgverzekeraars' })
  naam!: string;
}

export class PartijrolInput extends PartijfeitInput {
  @Keuze(AGREEMENTS, { omschrijving: 'Bij welk akkoord.' })
  akkoord!: Agreement;

  @Keuze(Object.values(PARTIJROL_WORDS), { omschrijving: 'Wat de partij daar is; geen: zij is dat niet meer.' })
  rol!: string;
}

export class PartijenlijstInput {
  @Keuze(AGREEMENTS, { omschrijving: 'Van welk akkoord.' })
  akkoord!: Agreement;

  @Schakelaar({ omschrijving: 'Of alle ondertekenaars in het register staan; dan volgt hun aantal eruit.' })
  volledig!: boolean;

  @Datum({ omschrijving: 'Vanaf welke dag.' })
  geldigVanaf!: string;
}

export const factOfPartij = ({ partij, naam, geldigVanaf }: PartijInput): PartyEvent => ({
  type: 'PartyNamed',
  validFrom: geldigVanaf as CalendarDate,
  data: { party: partij, name: naam },
});

export const factOfPartijAlias = ({ partij, naam, geldigVanaf }: PartijAliasInput): PartyEvent => ({
  type: 'AliasRecorded',
  validFrom: geldigVanaf as CalendarDate,
  data: { party: partij, alias: naam },
});

export const factOfPartijrol = ({ partij, akkoord, rol, geldigVanaf }: PartijrolInput): PartyEvent => ({
  type: 'PartyRoleRecorded',
  validFrom: geldigVanaf as CalendarDate,
  data: { party: partij, agreement: akkoord, role: saidBy(PARTIJROL_WORDS, rol) },
});

export const factOfPartijenlijst = ({ akkoord, volledig, geldigVanaf }: PartijenlijstInput): PartyEvent => ({
  type: 'PartyListEstablished',
  validFrom: geldigVanaf as CalendarDate,
  data: { agreement: akkoord, state: volledig ? 'complete' : 'incomplete' },
});
