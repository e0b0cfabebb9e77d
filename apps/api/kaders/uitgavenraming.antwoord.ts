import { ApiProperty } from '@nestjs/swagger';
import { type Estimate, quarterName } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Bedrag, BedragOfNull, bedragOf } from '../reading/bedrag.js';
import { GetalOfNull } from '../reading/getal.js';
import { HERKOMSTEN, herkomstOf } from '../reading/herkomst.js';
import { PublicatieOfNull } from '../reading/publicatie.js';

/** What stands printed in the same column, for comparison. */
export class Gedrukt {
  @BedragOfNull('Het verschil.')
  verschil!: string | null;

  @BedragOfNull('De correctie dure geneesmiddelen.')
  correctie!: string | null;

  @BedragOfNull('Het resterend verschil.')
  resterend!: string | null;
}

/** The insurers' estimate of what a sector spends in a year. */
export class Uitgavenraming {
  @ApiProperty({ type: String, description: 'Hoe het rapport de regel noemt.', example: 'Uitgaven stand ultimo oktober 2024' })
  regel!: string;

  @ApiProperty({ type: String, description: 'Het kwartaal van de cijfers waarop zij rust.', example: '2024-Q3' })
  cijfers!: string;

  @ApiProperty({ type: 'integer', description: 'Hoeveel kwartalen met declaraties dat zijn.' })
  kwartalen!: number;

  @Bedrag('De verwachte uitgaven over het hele jaar.')
  bedrag!: string;

  @GetalOfNull('De balanspost: welk deel nog niet was gedeclareerd, in procenten.')
  balanspost!: string | null;

  @ApiProperty({ type: Boolean, description: 'Of er nog declaraties kunnen komen.' })
  voorlopig!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'De peildatum van de cijfers zelf.' })
  stand!: string | null;

  @ApiProperty({ type: Gedrukt, description: 'Wat er gedrukt staat; daarmee wordt nooit gerekend.' })
  gedrukt!: Gedrukt;

  @PublicatieOfNull()
  publicatie!: string | null;

  @ApiProperty({ type: String, enum: HERKOMSTEN, description: 'Waar het vandaan komt.' })
  herkomst!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const uitgavenramingOf = (estimate: Estimate): Uitgavenraming => ({
  regel: estimate.label,
  cijfers: quarterName(estimate.figures),
  kwartalen: estimate.quarters,
  bedrag: euroOf(estimate.amount),
  balanspost: estimate.balanceItem,
  voorlopig: estimate.provisional,
  stand: estimate.dataDate,
  gedrukt: {
    verschil: bedragOf(estimate.printed.difference),
    correctie: bedragOf(estimate.printed.correction),
    resterend: bedragOf(estimate.printed.remaining),
  },
  publicatie: estimate.publication,
  herkomst: herkomstOf(estimate.basis),
  bron: estimate.source,
});
