import {
  type BudgetLineEvent,
  type BurdenTestEvent,
  budgetLineStreams,
  burdenTestStreams,
  type CycleEvent,
  cycleStreams,
  type EstimateEvent,
  estimateStreams,
  type GoalEvent,
  goalStreams,
  type PreconditionEvent,
  preconditionStreams,
} from '@peildatum/agreements';
import { type Fact, parseDate, parseDecimal } from '@peildatum/kernel';
import { derived, type Line, lineOf, type Origin, published } from '../line.js';
import { JULY_LETTER } from '../moments.js';
import { rowsOf, type SourceFiles } from '../source-files.js';

/** What the commitments of July 2025 need, save, cost and aim at: none of it was realised, approved or rated by then. */
export const impactHistory = (files: SourceFiles): readonly Line[] => [
  ...estimates(files),
  ...goals(),
  ...preconditions(files),
  ...burdenTests(files),
  ...cycles(),
  ...budgetLines(files),
];

type Of<F extends Fact, T extends F['type']> = Extract<F, { type: T }>['data'];
const told = <F extends Fact>(stream: string, type: F['type'], data: F['data'], origin: Origin): Line =>
  lineOf(stream, JULY_LETTER.knownFrom, { type, validFrom: JULY_LETTER.writtenOn, data }, origin);

const parts = (cell: string): string[] => cell.split(';').filter(Boolean);
const inAgreement = (line: string): Origin => published(`004 r. ${line}`);

/** The study is of a draft (004 r. 8611): that its measures became these commitments, no source says. */
function estimates(files: SourceFiles): readonly Line[] {
  const stream = estimateStreams.of('kpmg-0.6');
  const rows = rowsOf(files, 'impactraming.csv');
  const scenarios = (cell: string) => {
    const [low = null, middle = null, high = null] = parts(cell).map((one) => Number(one.replaceAll('.', '')));
    return { low, middle, high };
  };
  const estimate: Of<EstimateEvent, 'ImpactEstimateRecorded'> = {
    title: 'Beleidsimpactanalyse van de aanvullende IZA-/GALA-afspraken',
    by: 'KPMG',
    codeSystem: 'Aanvullende IZA-/GALA-afspraken, versie 0.6 van 21 januari 2025',
    factors: FACTORS.map(([group, factor]) => ({ group, factor: parseDecimal(factor) })),
    rows: rows.map((row) => ({
      key: row('regel'),
      label: row('naam'),
      employees: scenarios(row('werknemers')),
      fte: scenarios(row('fte')),
      sumOf: parts(row('som_van')),
    })),
  };
  return [
    told<EstimateEvent>(stream, 'ImpactEstimateRecorded', estimate, inAgreement('8607-9630')),
    ...rows
      .filter((row) => row('afspraak') !== '')
      .map((row) =>
        told<EstimateEvent>(
          stream,
          'CommitmentCodeMapped',
          {
            row: row('regel'),
            commitment: row('afspraak'),
            reason: 'De titels zeggen hetzelfde; de studie noemt de codes van versie 0.6.',
          },
          derived(`004 r. ${row('bron_regel')}; de titel naast die van de afspraak`),
        ),
      ),
  ];
}

/** 004 r. 8889-8894. */
const FACTORS = [
  ['VVT', '0.59'],
  ['wijkverpleging', '0.68'],
  ['verpleegkundigen msz', '0.75'],
  ['ggz', '0.77'],
  ['huisartsen', '0.74'],
] as const;

function goals(): readonly Line[] {
  const goal = (code: string, line: string, data: Of<GoalEvent, 'GoalDefined'>) =>
    told<GoalEvent>(goalStreams.of(code), 'GoalDefined', data, inAgreement(line));
  const until = { due: parseDate('2028-12-31'), dueText: 'tot en met 2028' } as const;
  return [
    goal('arbeidsmarkt', '956-958', {
      title: 'Het stijgende arbeidsmarkttekort komt lager uit dan anders het geval zou zijn geweest',
      ambition: 100_000,
      bound: 'exact',
      unit: 'persons',
      ...until,
      partOf: null,
      parts: [],
    }),
    goal('arbeidsmarkt-azwa', '1091-1094, 1211, 1247, 1275-1277, 1300-1302, 1353-1356', {
      title: 'Het deel van het AZWA in het lagere arbeidsmarkttekort',
      ambition: 40_000,
      bound: 'at-least',
      unit: 'persons',
      ...until,
      partOf: 'arbeidsmarkt',
      parts: [
        { label: 'Passende zorg', amount: 20_000, bound: 'about', unit: 'persons', commitments: ['AZWA-E2'] },
        { label: 'AI en technologie', amount: 8_000, bound: 'at-least', unit: 'persons', commitments: [] },
        { label: 'Administratieve lasten en gegevensuitwisseling', amount: 5_000, bound: 'about', unit: 'employees', commitments: [] },
        { label: 'Beweging naar de voorkant', amount: 4_000, bound: 'at-least', unit: 'persons', commitments: [] },
        {
          label: 'Afspraken zonder impactanalyse',
          amount: 3_000,
          bound: 'about',
          unit: 'persons',
          commitments: ['AZWA-C3', 'AZWA-C6', 'AZWA-E4', 'AZWA-E6'],
        },
      ],
    }),
  ];
}

/** The study names them for its clusters; for which commitments follows from the measures in those. */
const preconditions = (files: SourceFiles): readonly Line[] =>
  rowsOf(files, 'randvoorwaarden.csv').map((row) =>
    told<PreconditionEvent>(
      preconditionStreams.of(row('code')),
      'PreconditionIdentified',
      { title: row('titel'), group: row('groep'), commitments: parts(row('afspraken')), owner: null },
      derived(`004 r. ${row('bron_regel')}; de afspraken volgen uit de maatregelen van het cluster`),
    ),
  );

const BURDENS = { 'neemt af': 'decreases', 'geen effect': 'no-effect', 'neemt toe': 'increases', onbekend: 'unknown' } as const;

const burdenTests = (files: SourceFiles): readonly Line[] =>
  rowsOf(files, 'regeldruk.csv').map((row) =>
    told<BurdenTestEvent>(
      burdenTestStreams.of(row('afspraak')),
      'RegulatoryBurdenAssessed',
      { expected: BURDENS[row('verwachting') as keyof typeof BURDENS], printed: row('gedrukt') || null },
      inAgreement(row('bron_regel')),
    ),
  );

/** The first round of each, as it was agreed; what was handed in is in no source. */
const cycles = (): readonly Line[] =>
  [
    ['passende-zorg-2025', 'Passende-zorg-initiatieven, eerste jaar', '5827-5906'],
    ['machtigingen-2025', 'Machtigingen en aanvullende verklaringen, eerste tien per sector', '1765-1808'],
    ['inkoopeisen-2025', 'Inkoop- en verantwoordingseisen, eerste tien per sector', '1864-1903'],
    ['wachttijdnormen-2025', 'Normen voor wachttijden, drie fasen', '3965-3978'],
  ].map(([code = '', title = '', line = '']) => told<CycleEvent>(cycleStreams.of(code), 'CycleOpened', { title }, inAgreement(line)));

/** The rows of Bijlage 2 that are no sum; their amounts stand in the table. */
const budgetLines = (files: SourceFiles): readonly Line[] =>
  rowsOf(files, 'kadertabellen.csv')
    .filter((row) => row('tabel') === VWS_TABLE && row('som_van') === '')
    .map((row) => {
      const [code] = /^[A-E]\d/.exec(row('noot')) ?? [];
      return told<BudgetLineEvent>(
        budgetLineStreams.of(row('sleutel')),
        'BudgetLineSet',
        { title: row('omschrijving'), table: VWS_TABLE, commitment: code === undefined ? null : `AZWA-${code}` },
        inAgreement(`${row('bron_regel')}, 7266-7268`),
      );
    });

const VWS_TABLE = 'azwa-vws-begroting';
