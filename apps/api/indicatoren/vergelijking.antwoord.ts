import { ApiProperty } from '@nestjs/swagger';
import { type Comparison, GEEN_TEMPO_WORDS, GEEN_VERGELIJKING_WORDS, KOERS_WORDS } from '@peildatum/monitoring';
import { GetalOfNull } from '../reading/getal.js';

type Cell = Comparison['cells'][number];

/** A figure beside a target. */
export class Doelafstand {
  @ApiProperty({ type: String, description: 'De code van het doel.' })
  doel!: string;

  @GetalOfNull('Hoeveel er nog te gaan is: doel min nieuwste waarde; null: onbekend.')
  afstand!: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Of het bereikt is; null: onbekend.' })
  bereikt!: boolean | null;

  @GetalOfNull('Hoeveel per jaar er nodig is om het op tijd te halen; null: zie geenTempoOmdat.')
  tempo!: string | null;

  @ApiProperty({ type: String, enum: Object.values(GEEN_TEMPO_WORDS), nullable: true, description: 'Waarom er geen tempo is.' })
  geenTempoOmdat!: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Of de drempel is bereikt en actie nodig is; null: geen drempel, of onbekend.',
  })
  actie!: boolean | null;
}

export class VergelekenCijfer {
  @ApiProperty({ type: [String], description: 'Waarvan het is; leeg: het geheel.' })
  van!: readonly string[];

  @GetalOfNull('De 0-meting; null: onbekend.')
  nulmeting!: string | null;

  @GetalOfNull('De 1-meting (de nieuwste na de 0-meting); null: onbekend.')
  eenmeting!: string | null;

  @GetalOfNull('De nieuwste waarde, van een meetronde of niet; null: onbekend.')
  nieuwste!: string | null;

  @GetalOfNull('1-meting min 0-meting; null: onbekend.')
  verandering!: string | null;

  @ApiProperty({ type: String, enum: Object.values(KOERS_WORDS), nullable: true, description: 'Welke kant op; null: onbekend.' })
  koers!: string | null;

  @ApiProperty({ type: [Doelafstand], description: 'Per doel met een getal voor dit deel.' })
  doelen!: Doelafstand[];
}

/** 0-meting beside 1-meting. No outcome is attributed to one action. */
export class Vergelijking {
  @ApiProperty({ type: String, nullable: true, description: 'De meting die als 0-meting geldt.' })
  nulmeting!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De meting die als 1-meting geldt.' })
  eenmeting!: string | null;

  @ApiProperty({
    type: String,
    enum: Object.values(GEEN_VERGELIJKING_WORDS),
    nullable: true,
    description: 'Waarom er niets te vergelijken is.',
  })
  onbekendOmdat!: string | null;

  @ApiProperty({ type: Boolean, description: 'Of de definitie tussen beide veranderde: beide staan bij definities.' })
  definitieVeranderd!: boolean;

  @ApiProperty({ type: [VergelekenCijfer], description: 'Per deel.' })
  cijfers!: VergelekenCijfer[];
}

export const vergelijkingOf = ({ zero, one, why, definitionChanged, cells }: Comparison): Vergelijking => ({
  nulmeting: zero?.measurement ?? null,
  eenmeting: one?.measurement ?? null,
  onbekendOmdat: why === null ? null : GEEN_VERGELIJKING_WORDS[why],
  definitieVeranderd: definitionChanged,
  cijfers: cells.map(cijferOf),
});

const cijferOf = ({ of, zero, one, newest, change, course, targets }: Cell): VergelekenCijfer => ({
  van: of,
  nulmeting: zero,
  eenmeting: one,
  nieuwste: newest,
  verandering: change,
  koers: course === null ? null : KOERS_WORDS[course],
  doelen: targets.map(({ target, distance, reached, pace, why, action }) => ({
    doel: target,
    afstand: distance,
    bereikt: reached,
    tempo: pace,
    geenTempoOmdat: why === null ? null : GEEN_TEMPO_WORDS[why],
    actie: action,
  })),
});
