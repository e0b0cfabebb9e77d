import { ApiProperty } from '@nestjs/swagger';
import type { Uptake } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Bedrag, BedragOfNull, bedragOf } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

/** What became of a budget in one sector. */
export class SectorUitputting {
  @ApiProperty({ type: String, nullable: true, description: 'De sector of het domein; null: de bron zegt het niet.' })
  sector!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Het oormerk waar zij onder valt, zolang dat er is; null: geen.' })
  oormerk!: string | null;

  @Bedrag('Goedgekeurd, in euro.')
  goedgekeurd!: string;

  @Bedrag('Betaalbaar gesteld of betaald, in euro.')
  betaald!: string;

  @Bedrag('Definitief vrijgegeven, in euro.')
  vrijgegeven!: string;

  @BedragOfNull(
    'Wat voor deze sector resteert, in euro: de rest van haar oormerk en van het vrije deel. Sectoren van één oormerk delen die rest, ' +
      'en alle sectoren het vrije deel. Null als het totaal niet bekend is.',
  )
  resteert!: string | null;
}

export class OormerkUitputting {
  @ApiProperty({ type: String, description: 'De naam.' })
  oormerk!: string;

  @ApiProperty({ type: [String], description: 'De sectoren, samen.' })
  sectoren!: readonly string[];

  @ApiProperty({ type: GenoemdBedrag })
  deel!: GenoemdBedrag;

  @ApiProperty({ type: Boolean, description: 'Of het is vrijgegeven: dan hoort het bij het vrije deel.' })
  vrijgegeven!: boolean;

  @Bedrag('Wat ervan is gebruikt, langs welke weg ook, in euro.')
  gebruikt!: string;

  @Bedrag('Wat ervan resteert, in euro; nooit onder nul.')
  resteert!: string;

  @Bedrag('Wat zijn sectoren daarboven gebruiken, in euro; dat komt uit het vrije deel.')
  daarboven!: string;
}

/** The part that no earmark takes. */
export class VrijeUitputting {
  @BedragOfNull('Hoe groot het is, in euro; null als het totaal niet bekend is.')
  deel!: string | null;

  @Bedrag('Wat ervan is gebruikt, in euro.')
  gebruikt!: string;

  @BedragOfNull('Wat ervan resteert, in euro; null als het totaal niet bekend is.')
  resteert!: string | null;
}

export const sectorUitputtingOf = (sector: Uptake['sectors'][number]): SectorUitputting => ({
  sector: sector.sector,
  oormerk: sector.earmark,
  goedgekeurd: euroOf(sector.approved),
  betaald: euroOf(sector.paid),
  vrijgegeven: euroOf(sector.released),
  resteert: bedragOf(sector.left),
});

export const oormerkUitputtingOf = (earmark: Uptake['earmarks'][number]): OormerkUitputting => ({
  oormerk: earmark.earmark,
  sectoren: earmark.sectors,
  deel: genoemdBedragOf(earmark.part),
  vrijgegeven: earmark.released,
  gebruikt: euroOf(earmark.used),
  resteert: euroOf(earmark.rest),
  daarboven: euroOf(earmark.beyond),
});

export const vrijeUitputtingOf = ({ part, used, rest }: Uptake['free']): VrijeUitputting => ({
  deel: bedragOf(part),
  gebruikt: euroOf(used),
  resteert: bedragOf(rest),
});
