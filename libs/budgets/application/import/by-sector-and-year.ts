import type { Column, ImportKind, ImportKinds, ReadFields } from '@peildatum/importing';
import { type Fault, fieldFault, InvalidInput } from '@peildatum/kernel';
import { FRAMEWORK_SECTORS, frameworkStreams } from '../../domain/framework/framework.events.js';

const COLUMNS: readonly Column[] = [
  {
    name: 'sector',
    kind: 'keuze',
    required: true,
    description: 'De sector van het kader.',
    notation: 'een van de toegestane waarden',
    allowed: FRAMEWORK_SECTORS,
    example: 'msz',
  },
  { name: 'jaar', kind: 'jaar', required: true, description: 'Het begrotingsjaar.', notation: 'vier cijfers', example: '2024' },
];

/** Rows that name a kader by its sector and its year, in columns of their own. */
export const bySectorAndYear = (kinds: ImportKinds): ImportKinds =>
  Object.fromEntries(Object.entries(kinds).map(([soort, kind]) => [soort, withColumns(kind)]));

const withColumns = (kind: ImportKind): ImportKind => ({
  ...kind,
  columns: kind.columns.flatMap((column) => (column.name === 'kader' ? COLUMNS : [column])),
  examples: kind.examples.map(({ kader: _, ...row }) => ({ sector: 'msz', jaar: '2024', ...row })),
  read: codeOf(kind),
});

/** A CSV has the year as text. @throws InvalidInput that names what is wrong of the two */
const codeOf =
  (kind: ImportKind): ReadFields =>
  ({ sector, jaar, kader, ...fields }, newId) => {
    const faults: Fault[] = [];
    if (kader !== undefined) faults.push(fieldFault('kader', 'dit veld bestaat niet; noem sector en jaar'));
    if (!(FRAMEWORK_SECTORS as readonly unknown[]).includes(sector))
      faults.push(fieldFault('sector', `kies een van: ${FRAMEWORK_SECTORS.join(', ')}`));
    if ((typeof jaar !== 'string' && typeof jaar !== 'number') || !frameworkStreams.code.test(`msz-${jaar}`))
      faults.push(fieldFault('jaar', 'noem het begrotingsjaar in vier cijfers, zoals 2024'));
    if (faults.length > 0) throw new InvalidInput(faults);
    return kind.read({ ...fields, kader: `${sector}-${jaar}` }, newId);
  };
