import { ACTION_STATUSES, type ActionStatus, statusName, statusSlug } from '@peildatum/thematafels';

/** A pattern over the fill, as the chart library wants it. */
interface Decal {
  symbol: 'rect' | 'circle';
  color: string;
  dashArrayX: number[] | number[][];
  dashArrayY: number[];
  rotation?: number;
  symbolSize?: number;
}

/** How a status is drawn: a fill, an edge of at least 3:1 against white, ink of at least 4.5:1 on the fill, and a pattern of its own. */
export interface StatusStyle {
  /** Names the swatch in swatches.css: `afgerond`. */
  readonly slug: string;
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
  readonly decal?: Decal;
}

const diagonal = (color: string, width: number, gap: number, rotation: number): Decal => ({
  symbol: 'rect',
  color,
  dashArrayX: [1, 0],
  dashArrayY: [width, gap],
  rotation,
});

const QUARTER = Math.PI / 4;

/** Tells the five apart without hue as well: they differ in lightness, and each light one has a pattern. */
const STYLES: Readonly<Record<ActionStatus, Omit<StatusStyle, 'slug'>>> = {
  completed: { fill: '#14558f', edge: '#0c3b66', ink: '#ffffff' },
  ahead: {
    fill: '#b5dcf5',
    edge: '#1f6fa8',
    ink: '#10263a',
    decal: { symbol: 'circle', color: '#5fa8d8', dashArrayX: [[5, 5]], dashArrayY: [5, 4], symbolSize: 0.45 },
  },
  'on-schedule': { fill: '#6cbf9c', edge: '#1e6b4d', ink: '#0d2b1f' },
  behind: { fill: '#f6bd67', edge: '#8f5200', ink: '#3a2200', decal: diagonal('#d88a24', 2, 6, QUARTER) },
  'not-started': { fill: '#f3f5f7', edge: '#5a6672', ink: '#222b33', decal: diagonal('#c3ccd4', 1, 5, -QUARTER) },
  'in-progress': { fill: '#cdbfe3', edge: '#5d4593', ink: '#2a1c4a', decal: diagonal('#a893cc', 2, 5, 0) },
  discontinued: { fill: '#4d5761', edge: '#2b333a', ink: '#ffffff' },
  unnecessary: { fill: '#d9cfbd', edge: '#6e6147', ink: '#2f2817', decal: diagonal('#b3a588', 2, 6, QUARTER * 2) },
  unknown: { fill: '#ffffff', edge: '#5a6672', ink: '#222b33' },
};

const BY_NAME = new Map<string, StatusStyle>(
  ACTION_STATUSES.map((status) => [statusName(status), { slug: statusSlug(status), ...STYLES[status] }]),
);

/** The style of a status by the name that the report prints. */
export const styleOf = (status: string): StatusStyle => BY_NAME.get(status) ?? { slug: 'onbekend', ...STYLES.unknown };
