import { ApiProperty } from '@nestjs/swagger';
import { type InterventionView, NORMSTATUS_WORDS } from '@peildatum/volume-norms';
import { Herverdelingsscenario, herverdelingsscenarioOf, overhevelingOf, Volumeoverheveling } from './herverdeling.antwoord.js';
import { normOf, Volumenorm } from './norm.antwoord.js';

export class Bevinding {
  @ApiProperty({ type: String, description: 'Waarnaar gekeken is.' })
  aspect!: string;

  @ApiProperty({ type: String, description: 'Wat er gevonden is.' })
  bevinding!: string;
}

export class Impactanalyse {
  @ApiProperty({ type: String, format: 'date', description: 'Van welke dag.' })
  op!: string;

  @ApiProperty({ type: String, description: 'Wie haar maakte.' })
  door!: string;

  @ApiProperty({ type: [Bevinding], description: 'Wat zij per aspect vond; leeg: niet gepubliceerd.' })
  bevindingen!: Bevinding[];

  @ApiProperty({ type: String, nullable: true, description: 'Haar conclusie.' })
  conclusie!: string | null;
}

export class Normuitzondering {
  @ApiProperty({ type: String, description: 'De instelling.' })
  instelling!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De locatie; null: de hele instelling.' })
  locatie!: string | null;

  @ApiProperty({ type: 'integer', description: 'Voor welk jaar.' })
  jaar!: number;

  @ApiProperty({ type: String, description: 'Wie haar verleende.' })
  verleendDoor!: string;

  @ApiProperty({ type: String, description: 'Op welke grond.' })
  grond!: string;
}

/** An intervention with its norm. */
export class Interventie {
  @ApiProperty({ type: String, description: 'De code.', example: 'multitrauma' })
  code!: string;

  @ApiProperty({ type: String, description: 'Hoe de interventie heet.' })
  titel!: string;

  @ApiProperty({ type: String, nullable: true, description: 'De tranche; null: van geen van beide.', example: '1' })
  tranche!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'De Ronde Tafel die besluit.' })
  rondeTafel!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Wat er gebeurt onder de norm.' })
  gevolg!: string | null;

  @ApiProperty({ type: String, enum: Object.values(NORMSTATUS_WORDS), description: 'Hoe het met de norm staat.' })
  status!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Sinds wanneer.' })
  statusVanaf!: string;

  @ApiProperty({ type: Volumenorm, nullable: true, description: 'Het voorstel; null: geen.' })
  voorstel!: Volumenorm | null;

  @ApiProperty({ type: Volumenorm, nullable: true, description: 'De norm zoals vastgesteld of herzien; null: geen.' })
  norm!: Volumenorm | null;

  @ApiProperty({ type: [Impactanalyse], description: 'De impactanalyses.' })
  impactanalyses!: Impactanalyse[];

  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'date' },
    description: 'Op welke dagen de norm er had moeten zijn en er niet was.',
  })
  gemist!: readonly string[];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Vanaf wanneer verzekeraars ernaar contracteren; null: niet besloten.',
  })
  gecontracteerdVanaf!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Vanaf wanneer de inspectie toeziet; null: niet besloten.' })
  toezichtVanaf!: string | null;

  @ApiProperty({ type: [Normuitzondering], description: 'De uitzonderingen.' })
  uitzonderingen!: Normuitzondering[];

  @ApiProperty({ type: [Herverdelingsscenario], description: 'De scenario’s voor herverdeling; een scenario verandert niets.' })
  scenarios!: Herverdelingsscenario[];

  @ApiProperty({ type: [Volumeoverheveling], description: 'Wat is overgegaan.' })
  overhevelingen!: Volumeoverheveling[];
}

export const interventieOf = (view: InterventionView): Interventie => ({
  code: view.code,
  titel: view.title,
  tranche: view.tranche,
  rondeTafel: view.rondeTafel,
  gevolg: view.consequence,
  status: NORMSTATUS_WORDS[view.status],
  statusVanaf: view.statusSince,
  voorstel: view.proposal && normOf(view.proposal),
  norm: view.norm && normOf(view.norm),
  impactanalyses: view.impactAnalyses.map(({ on, by, findings, conclusion }) => ({
    op: on,
    door: by,
    bevindingen: findings.map(({ aspect, finding }) => ({ aspect, bevinding: finding })),
    conclusie: conclusion,
  })),
  gemist: view.dueMissed,
  gecontracteerdVanaf: view.contractedFrom,
  toezichtVanaf: view.supervisedFrom,
  uitzonderingen: view.exceptions.map(({ institution, location, year, grantedBy, ground }) => ({
    instelling: institution,
    locatie: location,
    jaar: year,
    verleendDoor: grantedBy,
    grond: ground,
  })),
  scenarios: view.scenarios.map(herverdelingsscenarioOf),
  overhevelingen: view.transfers.map(overhevelingOf),
});
