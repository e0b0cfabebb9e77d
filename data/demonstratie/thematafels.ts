import type { ThematafelLetter } from '@peildatum/thematafels';

/** The five statuses of the chart (004 r. 9670–9678), in its order. */
export const CHART_STATUSES = ['completed', 'ahead', 'on-schedule', 'behind', 'not-started'] as const;
export type ChartStatus = (typeof CHART_STATUSES)[number];

/** A thematafel as the edition of May 2025 prints it. */
export interface PublishedTafel {
  readonly letter: ThematafelLetter;
  readonly name: string;
  /** Lines of 004: its name in the legend, its labels in the chart, its own text. */
  readonly nameLine: number;
  readonly labelLines: string;
  readonly pageLines: string;
  /** The line of 000 with its heading in November 2024. */
  readonly novemberLine: number;
  /**
   * The labels, status by status; a bar of zero has no label. Null: a label must have been there and is lost. Which
   * label belongs to which tafel and status rests on their order, but for G, which has a chart of its own.
   */
  readonly labels: Readonly<Record<Exclude<ChartStatus, 'completed'>, number>> & { readonly completed: number | null };
}

const tafel = (
  letter: ThematafelLetter,
  name: string,
  lines: Pick<PublishedTafel, 'nameLine' | 'labelLines' | 'pageLines' | 'novemberLine'>,
  [completed, ahead, onSchedule, behind, notStarted]: readonly [number | null, number, number, number, number],
): PublishedTafel => ({
  letter,
  name,
  ...lines,
  labels: { completed, ahead, 'on-schedule': onSchedule, behind, 'not-started': notStarted },
});

export const TAFELS: readonly PublishedTafel[] = [
  tafel('A', 'Passende zorg', { nameLine: 9680, labelLines: '9705', pageLines: '9732-9745', novemberLine: 60 }, [25, 0, 42, 4, 3]),
  tafel('B', 'Regionale samenwerking', { nameLine: 9682, labelLines: '9707', pageLines: '9747-9764', novemberLine: 78 }, [13, 0, 11, 2, 1]),
  tafel('C', 'Acute zorg', { nameLine: 9684, labelLines: '9709', pageLines: '9766-9797', novemberLine: 99 }, [23, 0, 12, 2, 1]),
  tafel(
    'D',
    'Concentratie & spreiding',
    { nameLine: 9686, labelLines: '9711', pageLines: '9799-9819', novemberLine: 117 },
    [9, 0, 11, 1, 9],
  ),
  tafel(
    'E',
    'Versterking eerstelijn',
    { nameLine: 9688, labelLines: '9725', pageLines: '9821-9850', novemberLine: 128 },
    [12, 0, 16, 3, 0],
  ),
  tafel('F', 'Samenwerking SD-HZ-GGZ', { nameLine: 9690, labelLines: '9713, 9717', pageLines: '9851-9892', novemberLine: 145 }, [
    null,
    2,
    22,
    1,
    1,
  ]),
  tafel(
    'G',
    'Gezond leven & preventie',
    { nameLine: 9692, labelLines: '9715, 9923-9929', pageLines: '9895-9952', novemberLine: 161 },
    [16, 0, 12, 0, 0],
  ),
  tafel(
    'H',
    'Arbeidsmarkt & ontzorgen',
    { nameLine: 9694, labelLines: '9719', pageLines: '9957-9988', novemberLine: 169 },
    [13, 0, 34, 3, 1],
  ),
  tafel(
    'I',
    'Digitalisering & gegevensuitwisseling',
    { nameLine: 9696, labelLines: '9721', pageLines: '9990-10012', novemberLine: 190 },
    [26, 0, 60, 8, 2],
  ),
  tafel('J', 'Contractering', { nameLine: 9698, labelLines: '9723', pageLines: '10013-10045', novemberLine: 208 }, [17, 0, 7, 1, 2]),
];

/** What the letter gives over all tafels (004 r. 255–257); it does not mention "Loopt voor". */
export const LETTER = { completed: 168, 'on-schedule': 231, behind: 25, 'not-started': 20 } as const;

/** What the year report gives for November 2024 (002 r. 5). */
export const YEAR_REPORT = { total: 445, completed: 138, inProgress: 246 } as const;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

export const sumOfLabels = (status: ChartStatus): number => sum(TAFELS.map(({ labels }) => labels[status] ?? 0));

/** The counts of a tafel with the one lost label filled in: F's completed actions are the letter's 168 less the 154 that are printed. */
export const countsOf = ({ labels }: PublishedTafel): Readonly<Record<ChartStatus, number>> => ({
  ...labels,
  completed: labels.completed ?? LETTER.completed - sumOfLabels('completed'),
});

export const totalOf = (tafel: PublishedTafel): number => sum(Object.values(countsOf(tafel)));
