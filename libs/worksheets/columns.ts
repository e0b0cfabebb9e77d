import { inputFields } from '@peildatum/platform';
import { FROM, REASON, type SheetColumn, WAS_WRONG } from './worksheet.js';

type Options = Partial<Pick<SheetColumn, 'name' | 'kind' | 'description' | 'allowed' | 'clears' | 'width' | 'meaning'>>;

/** A value that an input class declares, as a column of a werkblad: what it means and what it may be is said there. */
export function keptIn(input: new () => object, field: string, options: Options = {}): SheetColumn {
  return { ...columnIn(input, field), as: 'kept', ...options };
}

/** The same of what is said of something new alone. */
export const onceIn = (input: new () => object, field: string, options: Options = {}): SheetColumn => ({
  ...columnIn(input, field),
  as: 'once',
  ...options,
});

/** What is said of a change, by the field of an input class. */
export const saidIn = (input: new () => object, field: string, options: Options = {}): SheetColumn => ({
  ...columnIn(input, field),
  as: 'said',
  ...options,
});

function columnIn(input: new () => object, field: string): Omit<SheetColumn, 'as'> {
  const declared = inputFields(input).find(({ name }) => name === field);
  if (declared === undefined) throw new TypeError(`${input.name} has no field ${field}`);
  const { name, kind, description, allowed } = declared;
  return { name, kind, description, ...(allowed === undefined ? {} : { allowed }) };
}

/** A value to look at. */
export const shown = (name: string, description: string, { kind = 'tekst', width }: Partial<SheetColumn> = {}): SheetColumn => ({
  name,
  kind,
  description,
  as: 'shown',
  ...(width === undefined ? {} : { width }),
});

export const fromColumn = (
  description = 'Vanaf welke dag de wijziging geldt. Leeg: de dag waarop u het werkblad terugstuurt.',
): SheetColumn => ({
  name: FROM,
  kind: 'datum',
  description,
  as: 'said',
});

export const reasonColumn = (description: string): SheetColumn => ({ name: REASON, kind: 'tekst', description, as: 'said', width: 40 });

/** Whether something changed, or what stands was never so. */
export const wrongColumn = (): SheetColumn => ({
  name: WAS_WRONG,
  kind: 'keuze',
  allowed: ['nee', 'ja'],
  description:
    'nee: er is iets veranderd, vanaf de dag onder vanaf. ja: wat er staat was nooit zo; dan geldt de wijziging vanaf dezelfde dag als wat er staat, en zegt reden waarom. Leeg: er is iets veranderd.',
  as: 'said',
});

/** Whether a row says that what stands was never so. */
export const wasWrong = (cells: Readonly<Record<string, string>>): boolean => cells[WAS_WRONG] === 'ja';
