import { decidedBy, fromCells, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { type Fault, fieldFault, InvalidInput } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { tellFramework } from '../../domain/framework/framework.decide.js';
import {
  FRAMEWORK_CODE,
  FRAMEWORK_SECTORS,
  type FrameworkCode,
  frameworkStream,
  sectorAndYear,
} from '../../domain/framework/framework.events.js';
import { FRAMEWORK_FACTS, type WrittenFrameworkFact } from '../input/framework-facts.js';
import { linesOf } from './framework-cells.js';

const onFramework =
  ({ input, factOf }: WrittenFrameworkFact): ImportKind =>
  ({ sector, jaar, ...fields }) => {
    const code = codeOf(sector, jaar);
    const of = sectorAndYear(code);
    const fact = factOf(validateInput(input, fromCells(fields, { regels: linesOf })), code);
    return decidedBy(frameworkStream(of.sector, of.year), tellFramework(of.sector, of.year, fact));
  };

/** The kinds of rows of kaders, by the word in the column `soort`. */
export const frameworkImportKinds: ImportKinds = {
  ...Object.fromEntries(Object.entries(FRAMEWORK_FACTS).map(([soort, written]) => [soort, onFramework(written)])),
};

/** Of a kader; a CSV has the year as text. @throws InvalidInput that names what is wrong of the two */
function codeOf(sector: unknown, year: unknown): FrameworkCode {
  const faults: Fault[] = [];
  if (!(FRAMEWORK_SECTORS as readonly unknown[]).includes(sector))
    faults.push(fieldFault('sector', `kies een van: ${FRAMEWORK_SECTORS.join(', ')}`));
  if ((typeof year !== 'string' && typeof year !== 'number') || !FRAMEWORK_CODE.test(`msz-${year}`))
    faults.push(fieldFault('jaar', 'noem het begrotingsjaar in vier cijfers, zoals 2024'));
  if (faults.length > 0) throw new InvalidInput(faults);
  return `${sector}-${year}` as FrameworkCode;
}
