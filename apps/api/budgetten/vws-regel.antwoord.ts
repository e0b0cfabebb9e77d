import { ApiProperty } from '@nestjs/swagger';
import { type BudgetView, TABEL_WORDS } from '@peildatum/budgets';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';

export class AndereEnvelop {
  @ApiProperty({ type: String, description: 'Welke.' })
  envelop!: string;

  @ApiProperty({ type: GenoemdBedrag })
  deel!: GenoemdBedrag;
}

/** A line of the table "via de VWS-begroting". */
export class VwsRegel {
  @ApiProperty({ type: String, description: 'De naam.' })
  regel!: string;

  @ApiProperty({ type: String, enum: Object.values(TABEL_WORDS), description: 'In welk deel van de tabel.' })
  tabel!: string;

  @ApiProperty({ type: String, description: 'De titel.' })
  titel!: string;

  @ApiProperty({ type: GenoemdBedrag })
  deel!: GenoemdBedrag;

  @ApiProperty({ type: String, nullable: true, description: 'Het oormerk zoals het er staat; null als de tabel niets zegt.' })
  oormerk!: string | null;

  @ApiProperty({ type: AndereEnvelop, nullable: true, description: 'Het deel dat uit een andere envelop komt.' })
  uitAndereEnvelop!: AndereEnvelop | null;

  @ApiProperty({ type: String, description: 'De eigen peildatum van de regel, zoals hij er staat.', example: 'mei 2024' })
  stand!: string;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar hij vandaan komt.' })
  herkomst!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const vwsRegelOf = (line: BudgetView['vwsLines'][number]): VwsRegel => ({
  regel: line.line,
  tabel: TABEL_WORDS[line.table],
  titel: line.title,
  deel: genoemdBedragOf(line.part),
  oormerk: line.earmark,
  uitAndereEnvelop: line.fromOtherEnvelope && {
    envelop: line.fromOtherEnvelope.envelope,
    deel: genoemdBedragOf(line.fromOtherEnvelope.part),
  },
  stand: line.dataDate,
  herkomst: herkomstOf(line.basis),
  bron: line.source,
});
