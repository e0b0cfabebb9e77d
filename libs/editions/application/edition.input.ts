import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Patroon, Tekst } from '@peildatum/platform';
import { type EditionCode, type EditionEvent, editionStreams, peildatumOf } from '../domain/edition.events.js';

export class EditieOpeningInput {
  @Patroon(editionStreams.code, 'de code van een editie, zoals 2025-09-05', {
    omschrijving: 'Van een herziening: welke gepubliceerde editie zij herziet.',
    verplicht: false,
    voorbeeld: '2025-09-05',
  })
  herzieningVan?: string;

  @Tekst(4_000, { omschrijving: 'Waarom zij wordt gemaakt; van een herziening wat erin anders is.', verplicht: false })
  reden?: string;

  @Datum({ omschrijving: 'Op welke datum zij wordt geopend.' })
  geldigVanaf!: string;
}

export class EditieErkenningInput {
  @Patroon(/^[a-z][a-z0-9.-]{0,99}$/, 'de code van een controle, zoals kaders.label', {
    omschrijving: 'Welke controle; /v1/controles en peildatum controles --register noemen ze.',
    voorbeeld: 'kaders.label',
  })
  controle!: string;

  @Tekst(4_000, { omschrijving: 'Waarom het in deze editie zo mag blijven.' })
  reden!: string;

  @Datum({ omschrijving: 'Op welke datum het is erkend.' })
  geldigVanaf!: string;
}

export class EditiePublicatieInput {
  @Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie: kleine letters, cijfers en streepjes, ten hoogste 60', {
    omschrijving: 'De publicatie met haar embargo: tot dat eindigt, is de editie alleen daarbinnen gepubliceerd. Weggelaten: geen.',
    verplicht: false,
    voorbeeld: 'rapportage-2025-09',
  })
  publicatie?: string;

  @Datum({ omschrijving: 'Op welke datum zij is gepubliceerd.' })
  geldigVanaf!: string;
}

export class EditieIntrekkingInput {
  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;

  @Datum({ omschrijving: 'Op welke datum zij is ingetrokken.' })
  geldigVanaf!: string;
}

export const factOfOpening = ({ herzieningVan, reden, geldigVanaf }: EditieOpeningInput, code: EditionCode): EditionEvent => ({
  type: 'EditionOpened',
  validFrom: geldigVanaf as CalendarDate,
  data: { peildatum: peildatumOf(code), revisionOf: herzieningVan ?? null, reason: reden ?? null },
});

export const factOfErkenning = ({ controle, reden, geldigVanaf }: EditieErkenningInput): EditionEvent => ({
  type: 'EditionCheckAcknowledged',
  validFrom: geldigVanaf as CalendarDate,
  data: { check: controle, reason: reden },
});

export const factOfPublicatie = ({ publicatie, geldigVanaf }: EditiePublicatieInput): EditionEvent => ({
  type: 'EditionPublished',
  validFrom: geldigVanaf as CalendarDate,
  data: { publication: publicatie ?? null },
});

export const factOfIntrekking = ({ reden, geldigVanaf }: EditieIntrekkingInput): EditionEvent => ({
  type: 'EditionWithdrawn',
  validFrom: geldigVanaf as CalendarDate,
  data: { reason: reden },
});
