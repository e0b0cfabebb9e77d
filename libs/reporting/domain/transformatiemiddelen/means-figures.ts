import { type BudgetView, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { keysIn } from '@peildatum/figures';
import { euroOf } from '@peildatum/kernel';
import type { Euros } from '../figures.js';
import type { ReportInput } from '../report-input.js';

const KEYS = keysIn('middelen', 'budget');
const CHANNELS = { insurers: 'via-verzekeraars', vws: 'via-vws' } as const;

/** The budget itself and its channels, by their keys: Controles has them, and no section. */
export const budgetFigures = ({ budgets }: Pick<ReportInput, 'budgets'>): (readonly [string, Euros])[] =>
  budgets.filter(({ code }) => code === TRANSFORMATION_MEANS).flatMap(ofBudget);

const ofBudget = ({ total, channels }: BudgetView): (readonly [string, Euros])[] => [
  ...(total === null ? [] : [[KEYS('totaal'), euroOf(total.amount)] as const]),
  ...channels.flatMap(({ channel, part }) => (part === null ? [] : [[KEYS(CHANNELS[channel]), euroOf(part.amount)] as const])),
];
