import type { CycleOutcome, CycleSide, CycleStep } from './cycle-kinds.js';

/** What a step, and what comes of an item, is called in public. */
export const STEP_WORDS: Readonly<Record<CycleStep, string>> = {
  submitted: 'aangeleverd',
  assessed: 'beoordeeld',
  selected: 'geselecteerd',
  accorded: 'geaccordeerd',
  procurement: 'inkoopbeleid-gepubliceerd',
  implemented: 'geimplementeerd',
  monitored: 'gemonitord',
  decided: 'besloten',
  closed: 'afgehandeld',
  inventoried: 'normen-in-kaart',
  concept: 'conceptnormen-opgeleverd',
  adopted: 'normen-vastgesteld',
};

/** What a refusal calls who decide each. */
export const SIDE_WORDS: Readonly<Record<CycleSide, string>> = { insurers: 'zorgverzekeraars', municipalities: 'gemeenten' };

export const UITKOMST_WORDS = {
  selected: 'geselecteerd',
  'not-selected': 'niet-geselecteerd',
  lapsed: 'vervallen',
  harmonised: 'geharmoniseerd',
  simplified: 'vereenvoudigd',
  clarified: 'verduidelijkt',
  kept: 'behouden',
} as const satisfies Readonly<Record<CycleOutcome, string>>;
export const TOEPASSING_WORDS = { applied: 'toegepast', 'not-applied': 'uitgelegd' } as const;
