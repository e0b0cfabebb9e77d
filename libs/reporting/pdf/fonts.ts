import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Coverage, coverageOf } from './coverage.js';

/** Each weight and slope that the sheets ask for is here: what the machine has of the same name comes after these, and so never in. */
const FILES = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-BoldOblique.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
];

/** In the order in which they are asked; the second has the characters that the first has not. */
export const FAMILIES = ['Source Sans 3', 'DejaVu Sans'] as const;

export interface Fonts {
  readonly files: readonly Buffer[];
  /** Whether a character can be set in every weight and slope. */
  readonly covers: Coverage;
}

/** @throws Error with the code MODULE_NOT_FOUND where the fonts were not installed */
export function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const files = FILES.map((file) => readFileSync(resolve(file)));
  // The last one is for code, where what it has not comes from the others.
  const coverages = files.slice(0, -1).map(coverageOf);
  const [first, second] = [coverages.slice(0, 4), coverages.slice(4)];
  const inAll = (of: readonly Coverage[], codePoint: number) => of.every((covers) => covers(codePoint));
  return { files, covers: (codePoint) => inAll(first, codePoint) || inAll(second, codePoint) };
}
