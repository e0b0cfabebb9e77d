import { ApiProperty } from '@nestjs/swagger';
import {
  type Compliance,
  type ComplianceCounts,
  type ComplianceUnit,
  GEEN_NALEVING_WORDS,
  type NormPreview,
  type RegionCompliance,
  VOLDOET_WORDS,
} from '@peildatum/volume-norms';
import { Normmaat, normmaatOf } from './norm.antwoord.js';

const VOLDOET = { type: String, enum: Object.values(VOLDOET_WORDS) } as const;
const AANTAL = { type: 'integer', minimum: 0, nullable: true } as const;

/** How many of each kind. */
abstract class Nalevingsaantallen {
  @ApiProperty({ ...AANTAL, description: 'Hoeveel de norm halen; null: onbekend.' })
  voldoen!: number | null;

  @ApiProperty({ ...AANTAL, description: 'Hoeveel eronder blijven; null: onbekend.' })
  eronder!: number | null;

  @ApiProperty({ ...AANTAL, description: 'Hoeveel een uitzondering hebben; null: onbekend.' })
  uitzonderingen!: number | null;

  @ApiProperty({ ...AANTAL, description: 'Van hoeveel het niet te zeggen is; null: van geen.' })
  onbekend!: number | null;

  @ApiProperty({ ...AANTAL, description: 'Hoeveel er overblijven: wie de norm haalt of een uitzondering heeft; null: onbekend.' })
  blijvenOver!: number | null;
}

export class Nalevingseenheid {
  @ApiProperty({ type: String, description: 'De instelling.' })
  instelling!: string;

  @ApiProperty({ type: String, description: 'Hoe zij heet.' })
  naam!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De locatie; null: de hele instelling.' })
  locatie!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De regio; null: niet bekend.' })
  regio!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoe vaak dat jaar, voor zover gemeld.' })
  volume!: number;

  @ApiProperty({ type: Boolean, description: 'Of dat nog kan veranderen.' })
  voorlopig!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Volume min minimum; null: onbekend.' })
  marge!: number | null;

  @ApiProperty({ ...VOLDOET, description: 'Of de norm is gehaald.' })
  voldoet!: string;
}

export class RegioNaleving extends Nalevingsaantallen {
  @ApiProperty({ type: String, nullable: true, description: 'De regio; null: niet bekend.' })
  regio!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoe vaak de interventie er is gedaan.' })
  volume!: number;
}

/** Who meets a norm in a year, who does not, and by how much. */
export class Naleving extends Nalevingsaantallen {
  @ApiProperty({ type: String, description: 'De interventie.' })
  interventie!: string;

  @ApiProperty({ type: 'integer', description: 'Het jaar.' })
  jaar!: number;

  @ApiProperty({ type: Normmaat, nullable: true, description: 'Waaraan gemeten is; null: geen norm.' })
  norm!: Normmaat | null;

  @ApiProperty({ type: String, enum: Object.values(GEEN_NALEVING_WORDS), nullable: true, description: 'Waarom het onbekend is.' })
  onbekendOmdat!: string | null;

  @ApiProperty({ type: [Nalevingseenheid], description: 'Wie de interventie dat jaar deed.' })
  eenheden!: Nalevingseenheid[];

  @ApiProperty({ type: [RegioNaleving], description: 'Per regio.' })
  regios!: RegioNaleving[];
}

export class VeranderdeEenheid {
  @ApiProperty({ type: String, description: 'De instelling.' })
  instelling!: string;

  @ApiProperty({ type: String, description: 'Hoe zij heet.' })
  naam!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De locatie; null: de hele instelling.' })
  locatie!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De regio; null: niet bekend.' })
  regio!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Hoe vaak dat jaar.' })
  volume!: number;

  @ApiProperty({ ...VOLDOET, nullable: true, description: 'Wat er nu van te zeggen is; null: geen eenheid van die norm.' })
  nu!: string | null;

  @ApiProperty({ ...VOLDOET, nullable: true, description: 'Wat er dan van te zeggen zou zijn; null: geen eenheid van die norm.' })
  dan!: string | null;
}

/** What would change under a norm that nobody decided; nothing of it is stored. */
export class Normvoorbeeld {
  @ApiProperty({ type: Naleving, description: 'Zoals het nu is.' })
  nu!: Naleving;

  @ApiProperty({ type: Naleving, description: 'Zoals het onder de veronderstelde norm zou zijn.' })
  dan!: Naleving;

  @ApiProperty({ type: [VeranderdeEenheid], description: 'Voor wie dat iets verandert.' })
  veranderd!: VeranderdeEenheid[];
}

const aantallenOf = ({ meeting, below, exceptions, unknown, remaining }: ComplianceCounts) => ({
  voldoen: meeting,
  eronder: below,
  uitzonderingen: exceptions,
  onbekend: unknown,
  blijvenOver: remaining,
});

const eenheidOf = ({ institution, name, location, region, volume, provisional, margin, meets }: ComplianceUnit): Nalevingseenheid => ({
  instelling: institution,
  naam: name,
  locatie: location,
  regio: region,
  volume,
  voorlopig: provisional,
  marge: margin,
  voldoet: VOLDOET_WORDS[meets],
});

const regioOf = (region: RegionCompliance): RegioNaleving => ({ ...aantallenOf(region), regio: region.region, volume: region.volume });

export const nalevingOf = (compliance: Compliance): Naleving => ({
  ...aantallenOf(compliance),
  interventie: compliance.intervention,
  jaar: compliance.year,
  norm: compliance.norm && normmaatOf(compliance.norm),
  onbekendOmdat: compliance.why === null ? null : GEEN_NALEVING_WORDS[compliance.why],
  eenheden: compliance.units.map(eenheidOf),
  regios: compliance.regions.map(regioOf),
});

export const normvoorbeeldOf = ({ current, proposed, changed }: NormPreview): Normvoorbeeld => ({
  nu: nalevingOf(current),
  dan: nalevingOf(proposed),
  veranderd: changed.map(({ institution, name, location, region, volume, before, after }) => ({
    instelling: institution,
    naam: name,
    locatie: location,
    regio: region,
    volume,
    nu: before && VOLDOET_WORDS[before],
    dan: after && VOLDOET_WORDS[after],
  })),
});
