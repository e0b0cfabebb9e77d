/** A pattern over the fill, as the chart library wants it. */
interface Decal {
  symbol: 'rect' | 'circle';
  color: string;
  dashArrayX: number[] | number[][];
  dashArrayY: number[];
  rotation?: number;
  symbolSize?: number;
}

/** How something is drawn: a fill, an edge of at least 3:1 against white, ink of at least 4.5:1 on the fill, and a pattern of its own. */
export interface Look {
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

/** Told apart without hue as well: they differ in lightness, and each light one but the white has a pattern. */
export const LOOKS = {
  blauw: { fill: '#14558f', edge: '#0c3b66', ink: '#ffffff' },
  stippen: {
    fill: '#b5dcf5',
    edge: '#1f6fa8',
    ink: '#10263a',
    decal: { symbol: 'circle', color: '#5fa8d8', dashArrayX: [[5, 5]], dashArrayY: [5, 4], symbolSize: 0.45 },
  },
  groen: { fill: '#6cbf9c', edge: '#1e6b4d', ink: '#0d2b1f' },
  amber: { fill: '#f6bd67', edge: '#8f5200', ink: '#3a2200', decal: diagonal('#d88a24', 2, 6, QUARTER) },
  grijs: { fill: '#f3f5f7', edge: '#5a6672', ink: '#222b33', decal: diagonal('#c3ccd4', 1, 5, -QUARTER) },
  paars: { fill: '#cdbfe3', edge: '#5d4593', ink: '#2a1c4a', decal: diagonal('#a893cc', 2, 5, 0) },
  lei: { fill: '#4d5761', edge: '#2b333a', ink: '#ffffff' },
  zand: { fill: '#d9cfbd', edge: '#6e6147', ink: '#2f2817', decal: diagonal('#b3a588', 2, 6, QUARTER * 2) },
  wit: { fill: '#ffffff', edge: '#5a6672', ink: '#222b33' },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;
