import type { Shape } from '@peildatum/kernel';

/** An exact number as every answer writes it: text, for a JSON number is not exact. */
const GETAL = { type: 'string', pattern: '^-?\\d+(\\.\\d{1,6})?$', example: '3.5' };

export const getal = (description: string): Shape<string> => ({ schema: { ...GETAL, description } });
