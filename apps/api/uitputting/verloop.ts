import { ApiProperty } from '@nestjs/swagger';
import type { MonthEnd, Projection } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Bedrag, BedragOfNull, bedragOf } from '../reading/bedrag.js';

/** A budget at the end of a month. */
export class Maandeinde {
  @ApiProperty({ type: String, format: 'date', description: 'De laatste dag van de maand.' })
  geldigOp!: string;

  @BedragOfNull('Het budget, in euro; null als het niet gepubliceerd is.')
  totaal!: string | null;

  @Bedrag('Goedgekeurd, in euro.')
  goedgekeurd!: string;

  @Bedrag('Betaalbaar gesteld of betaald, in euro.')
  betaald!: string;

  @Bedrag('Definitief vrijgegeven, in euro.')
  vrijgegeven!: string;

  @BedragOfNull('Wat resteert, in euro; null als het totaal niet bekend is.')
  resteert!: string | null;
}

/** What would be left at the end of the term if approvals went on as they did. */
export class Doorrekening {
  @ApiProperty({ type: String, description: 'Waarop dit rust.' })
  aanname!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Het begin van de maanden waarop de lijn rust.' })
  gegevensVanaf!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Het einde van die maanden.' })
  gegevensTot!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Het einde van de looptijd.' })
  looptijdTot!: string;

  @Bedrag('Wat er gemiddeld per maand bij kwam, in euro.')
  perMaand!: string;

  @Bedrag('Wat er aan het einde gebruikt zou zijn, in euro.')
  gebruikt!: string;

  @BedragOfNull('Wat er dan zou resteren, in euro; onder nul is een tekort. Null als niet bekend is wat nu resteert.')
  resteert!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Het eerste maandeinde met een tekort; null: niet binnen de looptijd, of niet te zeggen.',
  })
  tekortVanaf!: string | null;
}

export const maandeindeOf = (month: MonthEnd): Maandeinde => ({
  geldigOp: month.on,
  totaal: bedragOf(month.total),
  goedgekeurd: euroOf(month.approved),
  betaald: euroOf(month.paid),
  vrijgegeven: euroOf(month.released),
  resteert: bedragOf(month.left),
});

export const doorrekeningOf = (projection: Projection): Doorrekening => ({
  aanname: projection.assumption,
  gegevensVanaf: projection.basedOn.from,
  gegevensTot: projection.basedOn.to,
  looptijdTot: projection.until,
  perMaand: euroOf(projection.perMonth),
  gebruikt: euroOf(projection.taken),
  resteert: bedragOf(projection.left),
  tekortVanaf: projection.shortFrom,
});
