import { ApiProperty } from '@nestjs/swagger';
import { type AgreementTableView, agreementTable } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { Bedrag, bedragOf } from '../reading/bedrag.js';
import { subjectControllers } from '../subjects/subject-controllers.js';

const BEDRAGEN = { type: 'array', items: { type: 'string', nullable: true, pattern: '^-?\\d+\\.\\d{2}$' } } as const;

/** Of a cell that is stated as a sum: what its rows add up to. */
export class Tabelsom {
  @Bedrag('Wat de rijen optellen.')
  som!: string;

  @Bedrag('Wat er staat min die som: getoond, nooit hersteld.')
  verschil!: string;
}

export class Kadertabelrij {
  @ApiProperty({ type: String, description: 'De sleutel van de rij.' })
  sleutel!: string;

  @ApiProperty({ type: String, description: 'Hoe de rij heet.' })
  regel!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Wat er bij de rij staat.' })
  noot!: string | null;

  @ApiProperty({ ...BEDRAGEN, description: 'Per kolom het bedrag in euro; null: een lege cel.' })
  bedragen!: (string | null)[];

  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ $ref: '#/components/schemas/Tabelsom' }, { type: 'null' }] },
    nullable: true,
    description: 'Per kolom wat de rijen optellen waarvan deze de som is; null: geen som.',
  })
  sommen!: (Tabelsom | null)[] | null;
}

/** A table of an agreement, as it stands there. */
export class Kadertabel {
  @ApiProperty({ type: String, description: 'De code.', example: 'iza-besparingen' })
  code!: string;

  @ApiProperty({ type: String, description: 'Hoe de tabel heet.' })
  titel!: string;

  @ApiProperty({ type: String, enum: ['IZA', 'AZWA'], description: 'Het akkoord waarin zij staat.' })
  akkoord!: string;

  @ApiProperty({ type: [String], description: 'De kolommen, zoals gedrukt.' })
  kolommen!: readonly string[];

  @ApiProperty({ type: [Kadertabelrij], description: 'De rijen, in de volgorde van de bron.' })
  rijen!: Kadertabelrij[];

  @ApiProperty({ type: String, format: 'date', description: 'Sinds wanneer het zo is afgesproken.' })
  sinds!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Document en regel.' })
  bron!: string | null;
}

export const kadertabelOf = ({ code, title, agreement, columns, rows, since, source }: AgreementTableView): Kadertabel => ({
  code,
  titel: title,
  akkoord: agreement,
  kolommen: columns,
  rijen: rows.map(({ key, label, note, amounts, sums }) => ({
    sleutel: key,
    regel: label,
    noot: note,
    bedragen: amounts.map(bedragOf),
    sommen: sums === null ? null : sums.map((sum) => sum && { som: euroOf(sum.sum), verschil: euroOf(sum.differs) }),
  })),
  sinds: since,
  bron: source,
});

/** The tables of the agreements. */
export const kadertabellen = subjectControllers({
  subject: agreementTable,
  tag: 'Kaders',
  path: 'kadertabellen',
  key: { name: 'code', description: 'De code van de tabel.' },
  one: 'kadertabel',
  answer: Kadertabel,
  answerOf: kadertabelOf,
  models: [Tabelsom],
  list: {
    id: 'kadertabellenLezen',
    summary: 'De tabellen van de akkoorden: besparingen, investeringen, regels van VWS',
    items: 'Op volgorde van code.',
  },
  read: { id: 'kadertabelLezen', summary: 'Een tabel van een akkoord en haar geschiedenis' },
  tell: [
    {
      path: 'tabellen',
      id: 'kadertabelVastleggen',
      summary: 'Leg een tabel van een akkoord vast zoals zij er staat',
      description: 'Een som die anders is dan haar rijen, wordt getoond en niet hersteld.',
      operation: 'record-kader',
    },
  ],
  correct: { id: 'kadertabelCorrigeren', summary: 'Corrigeer een tabel die onjuist is vastgelegd', operation: 'correct-kader' },
});
