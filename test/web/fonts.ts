import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** A narrow type, one as wide as any that a page may be read in (Verdana is as wide), and one of another kind; each in two weights. */
const FILES = {
  'Source Sans 3': [
    '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  ],
  'DejaVu Sans': ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'],
  'DejaVu Serif': ['dejavu-fonts-ttf/ttf/DejaVuSerif.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf'],
} as const;

export type FontName = keyof typeof FILES;
export const FONTS = Object.keys(FILES) as FontName[];

const face = (file: string, weight: number): string =>
  `@font-face { font-family: "of this spec"; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(resolve(file)).toString('base64')}); }`;

/** A style sheet by which every text of a page is in this type. */
export const inType = (name: FontName): string => {
  const [regular, bold] = FILES[name];
  return `${face(regular, 400)} ${face(bold, 600)} ${face(bold, 700)} * { font-family: "of this spec" !important; }`;
};
