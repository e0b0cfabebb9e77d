import { ApiProperty } from '@nestjs/swagger';
import { type FrameworkSeries, REGELSOORT_WORDS } from '@peildatum/budgets';
import { Bedrag, BedragOfNull, bedragOf } from '../reading/bedrag.js';
import { GetalOfNull } from '../reading/getal.js';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';

export class Kaderregel {
  @ApiProperty({ type: String, description: 'Hoe de regel heet.', example: 'stand begroting 2022' })
  regel!: string;

  @BedragOfNull('Het bedrag zoals het er staat; null: een lege cel of "pm".')
  bedrag!: string | null;

  @ApiProperty({
    type: String,
    enum: Object.values(REGELSOORT_WORDS),
    description: 'Een post telt mee; "waarvan" is een deel van de regel erboven.',
  })
  soort!: string;
}

/** A sum that stands there, and is another than what it is the sum of: shown, never repaired. */
export class Somverschil {
  @ApiProperty({ type: String, description: 'Bij welke regel.' })
  regel!: string;

  @Bedrag('Wat er staat.')
  staatEr!: string;

  @Bedrag('Wat de regels optellen.')
  som!: string;
}

/** The kader at one price level. */
export class Kaderreeks {
  @ApiProperty({ type: String, description: 'Het prijspeil; rapportage: waarmee het rapport vergelijkt.', example: 'prijspeil-2022' })
  prijspeil!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Het akkoord waarin het staat.', example: 'IZA' })
  akkoord!: string | null;

  @Bedrag('Het kader zoals het er staat; dit telt.')
  bedrag!: string;

  @ApiProperty({ type: [Kaderregel], description: 'De opbouw, in de volgorde van de bron; leeg: niet in de bron.' })
  regels!: Kaderregel[];

  @BedragOfNull('Wat de posten optellen; null zonder regels.')
  som!: string | null;

  @BedragOfNull('Het kader min die som; null zonder regels.')
  verschil!: string | null;

  @ApiProperty({ type: [Somverschil], description: 'Elk subtotaal en elke groep "waarvan" die anders optelt dan er staat.' })
  somverschillen!: Somverschil[];

  @GetalOfNull('Het landelijke maximum van de groei, in procenten.')
  groei!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Het prijspeil waarvan het geïndexeerd is.' })
  geindexeerdVan!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Een opmerking, of de reden van de indexatie.' })
  toelichting!: string | null;

  @ApiProperty({ type: String, format: 'date', description: 'Sinds wanneer het zo is afgesproken.' })
  sinds!: string;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar het vandaan komt.' })
  herkomst!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const kaderreeksOf = (series: FrameworkSeries): Kaderreeks => ({
  prijspeil: series.series,
  akkoord: series.agreement,
  bedrag: bedragOf(series.stated) as string,
  regels: series.lines.map(({ label, amount, kind }) => ({ regel: label, bedrag: bedragOf(amount), soort: REGELSOORT_WORDS[kind] })),
  som: bedragOf(series.sum),
  verschil: bedragOf(series.differs),
  somverschillen: series.irregular.map(({ label, stated, sum }) => ({
    regel: label,
    staatEr: bedragOf(stated) as string,
    som: bedragOf(sum) as string,
  })),
  groei: series.growth,
  geindexeerdVan: series.indexedFrom,
  toelichting: series.note,
  sinds: series.since,
  herkomst: herkomstOf(series.basis),
  bron: series.source,
});
