import type { Decimal } from '@peildatum/kernel';
import { dutchDecimal } from '@peildatum/reporting';
import type { Indicator } from '../../../../api/indicatoren/indicator.antwoord.js';

/** What is measured, by the definition that holds. */
export const titleOfIndicator = ({ code, definities }: Pick<Indicator, 'code' | 'definities'>): string => definities.at(-1)?.titel ?? code;

/** The figure of the whole, where there is one. */
export const wholeOf = ({ vergelijking }: Pick<Indicator, 'vergelijking'>) =>
  vergelijking.cijfers.find(({ van }) => van.length === 0) ?? null;

export const numberWords = (value: string | null): string => (value === null ? 'onbekend' : dutchDecimal(value as Decimal));

/** Of which part of what is measured a figure is. */
export const partWords = (van: readonly string[]): string => (van.length === 0 ? 'Het geheel' : van.join(', '));
