import { ApiProperty } from '@nestjs/swagger';
import { type TrancheView, tranche } from '@peildatum/volume-norms';
import { subjectControllers } from '../subjects/subject-controllers.js';

const DATUM_OF_NULL = { type: String, format: 'date', nullable: true } as const;

/** The agreed dates of a tranche of norms. */
export class Normtranche {
  @ApiProperty({ type: String, description: 'Het nummer.', example: '1' })
  nummer!: string;

  @ApiProperty({ type: String, description: 'Waar zij over gaat.' })
  titel!: string;

  @ApiProperty({ type: String, format: 'date', description: 'Op welke dag de normen uiterlijk zijn vastgesteld.' })
  uiterlijk!: string;

  @ApiProperty({ ...DATUM_OF_NULL, description: 'Wanneer de inventarisatie uiterlijk klaar is; null: niet afgesproken.' })
  inventarisatieUiterlijk!: string | null;

  @ApiProperty({ ...DATUM_OF_NULL, description: 'Vanaf wanneer de inspectie toeziet; null: niet afgesproken.' })
  toezichtVanaf!: string | null;

  @ApiProperty({ ...DATUM_OF_NULL, description: 'Vanaf wanneer de normen zijn ingevoerd; null: niet afgesproken.' })
  ingevoerdVanaf!: string | null;

  @ApiProperty({ type: 'integer', minimum: 0, nullable: true, description: 'Het minimum dat als standaard is voorgesteld.' })
  standaardMinimum!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Hoe het akkoord dat minimum noemt.', example: '[bespreekpunt]' })
  standaardNoot!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const normtrancheOf = (view: TrancheView): Normtranche => ({
  nummer: view.tranche,
  titel: view.title,
  uiterlijk: view.due,
  inventarisatieUiterlijk: view.inventoryDue,
  toezichtVanaf: view.supervisedFrom,
  ingevoerdVanaf: view.implementedFrom,
  standaardMinimum: view.defaultMinimum,
  standaardNoot: view.defaultNote,
  bron: view.source,
});

/** The tranches of norms. */
export const normtranches = subjectControllers({
  subject: tranche,
  tag: 'Volumenormen',
  path: 'normtranches',
  key: { name: 'nummer', description: 'Het nummer van de tranche.' },
  one: 'normtranche',
  answer: Normtranche,
  answerOf: normtrancheOf,
  list: { id: 'normtranchesLezen', summary: 'De tranches van volumenormen met hun data', items: 'Op volgorde van nummer.' },
  read: { id: 'normtrancheLezen', summary: 'Een tranche en haar geschiedenis' },
  tell: [
    {
      path: 'afspraken',
      id: 'normtrancheVastleggen',
      summary: 'Leg vast wat over een tranche van normen is afgesproken',
      description: 'Het minimum dat als standaard genoemd is, blijft het voorstel dat het is.',
      operation: 'record-norm',
    },
  ],
  correct: { id: 'normtrancheCorrigeren', summary: 'Corrigeer wat over een tranche onjuist is vastgelegd', operation: 'correct-norm' },
});
