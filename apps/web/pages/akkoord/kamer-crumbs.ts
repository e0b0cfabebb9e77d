import type { Crumb } from '../../components/breadcrumbs.js';

/** Every list of it, with what it answers. */
export const KAMER_LISTS: readonly (readonly [href: string, text: string, about: string])[] = [
  ['/moties', 'Moties en toezeggingen', 'Wat de Kamer vroeg, en wat daarvan open is.'],
  ['/brieven', 'Brieven aan de Kamer', 'Wat de Kamer wanneer kreeg, met welke edities.'],
  ['/escalaties', 'Escalaties', 'Waar partijen er niet uitkomen, en hoe lang al.'],
  ['/nakomingen', 'Nakoming', 'Wie op welke afspraak is aangesproken.'],
  ['/mtrs', 'Mid-term reviews', 'Waarop zij rusten, en wat zij opleverden.'],
  ['/macrobeheersing', 'Macrobeheersing', 'Wat er aan uitgaven boven of onder een kader is gedaan.'],
];

export const KAMER_BESIDE: readonly Crumb[] = KAMER_LISTS.map(([href, text]) => ({ text, href }));
