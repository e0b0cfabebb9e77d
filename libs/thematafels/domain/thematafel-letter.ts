import { schema } from '@peildatum/kernel';

/** The ten thematafels (004 r. 9680–9698). */
export const THEMATAFEL_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
export type ThematafelLetter = (typeof THEMATAFEL_LETTERS)[number];

/** The groups of Bijlage L that belong to no thematafel: Algemeen, Governance, Monitoring (001 r. 2391, 2532, 2535). */
export const GENERAL_GROUPS = ['ALG', 'GOV', 'MON'] as const;

/** Where an action stands: a thematafel, a general group, or unknown. */
export const ACTION_THEMATAFELS = [...THEMATAFEL_LETTERS, ...GENERAL_GROUPS, 'unknown'] as const;
export type ActionThematafel = (typeof ACTION_THEMATAFELS)[number];

export const thematafelLetter = () => schema.oneOf(...THEMATAFEL_LETTERS);
export const actionThematafel = () => schema.oneOf(...ACTION_THEMATAFELS);

export const thematafelStream = (letter: ThematafelLetter): string => `thematafel-${letter}`;
export const thematafelOf = (stream: string): ThematafelLetter => stream.slice('thematafel-'.length) as ThematafelLetter;
