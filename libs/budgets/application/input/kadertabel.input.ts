import { ApiProperty } from '@nestjs/swagger';
import { PeildatumError, parseSignedEuro, refusedField } from '@peildatum/kernel';
import { Lijst, Patroon, Tekst, Teksten } from '@peildatum/platform';
import { ArrayMaxSize, IsArray } from 'class-validator';
import type { AgreementTableEvent } from '../../domain/framework/framework.events.js';
import { BedragfeitInput, from } from './budgetfeit.input.js';
import { Akkoord } from './kader.input.js';

export class KadertabelrijInput {
  @Patroon(/^[a-z0-9][a-z0-9-]{0,79}$/, 'kleine letters, cijfers en streepjes, ten hoogste 80', {
    omschrijving: 'De sleutel van de rij, eenmalig in de tabel.',
    voorbeeld: 'totaal-zvw',
  })
  sleutel!: string;

  @Tekst(300, { omschrijving: 'Hoe de rij heet.' })
  regel!: string;

  @Tekst(200, { omschrijving: 'Wat er bij de rij staat: het jaar van het structurele bedrag, het onderdeel.', verplicht: false })
  noot?: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', nullable: true },
    maxItems: 20,
    description: 'Per kolom het bedrag zoals het er staat, met een minteken onder nul; null voor een lege cel.',
  })
  @IsArray({ message: 'moet een lijst zijn' })
  @ArrayMaxSize(20, { message: 'mag ten hoogste 20 bedragen hebben' })
  bedragen!: (string | null)[];

  @Teksten(60, { lengte: 80, omschrijving: 'Van welke rijen deze rij de som is, volgens de bron. Weggelaten: geen som.', verplicht: false })
  somVan?: string[];
}

/** A table of an agreement, kept as it stands there. */
export class KadertabelInput extends BedragfeitInput {
  @Tekst(300, { omschrijving: 'Hoe de tabel heet.', voorbeeld: 'Meegenomen besparingen' })
  titel!: string;

  @Akkoord()
  akkoord!: 'IZA' | 'AZWA';

  @Teksten(20, { lengte: 50, opPlaats: true, omschrijving: 'De kolommen, zoals gedrukt.', voorbeeld: ['2023', 'struc.'] })
  kolommen!: string[];

  @Lijst(KadertabelrijInput, 100, { omschrijving: 'De rijen, in de volgorde van de bron.' })
  rijen!: KadertabelrijInput[];
}

export const factOfKadertabel = (input: KadertabelInput): AgreementTableEvent => ({
  type: 'AgreementTableSet',
  validFrom: from(input),
  data: {
    title: input.titel,
    agreement: input.akkoord,
    unit: 'EUR',
    columns: input.kolommen,
    rows: input.rijen.map(({ sleutel, regel, noot, bedragen, somVan }, at) => ({
      key: sleutel,
      label: regel,
      note: noot ?? null,
      amounts: bedragen.map((cell, column) => cellOf(cell, `rijen.${at}.bedragen.${column}`)),
      sumOf: somVan ?? [],
    })),
  },
});

/** The cells of a row are no inputs of their own: they are read here. @throws InvalidInput that names the cell */
function cellOf(cell: unknown, field: string) {
  if (cell === null) return null;
  if (typeof cell !== 'string') throw refusedField(field, 'moet tekst zijn: "-332 mln", of null voor een lege cel');
  try {
    return parseSignedEuro(cell);
  } catch (error) {
    if (error instanceof PeildatumError) throw refusedField(field, error.message);
    throw error;
  }
}
