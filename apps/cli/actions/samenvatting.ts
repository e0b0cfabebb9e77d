import type { SummaryFormatWord } from '@peildatum/reporting';
import { type RapportOptions, written } from './rapport.js';

export interface SamenvattingOptions extends Omit<RapportOptions, 'formaat'> {
  readonly formaat?: SummaryFormatWord;
}

export const samenvatting = (options: SamenvattingOptions): Promise<void> => written(options, 'samenvatting');
