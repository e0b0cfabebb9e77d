import type { FieldKind } from '@peildatum/platform';

const NUMBERS: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'bedrag',
  'bedrag-met-teken',
  'bedrag-zoals-genoemd',
  'getal',
  'cijferwaarde',
  'aantal',
  'jaar',
]);

/** Whether a spreadsheet may hold what stands in a column as a number. */
export const isNumeric = (kind: FieldKind): boolean => NUMBERS.has(kind);
