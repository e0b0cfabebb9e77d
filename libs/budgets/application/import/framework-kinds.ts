import { decidedBy, type ImportFields, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { type Fault, InvalidInput } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { tellAgreementTable } from '../../domain/agreement-table/agreement-table.decide.js';
import { tellFramework } from '../../domain/framework/framework.decide.js';
import {
  AGREEMENT_TABLE_CODE,
  agreementTableStream,
  FRAMEWORK_CODE,
  FRAMEWORK_SECTORS,
  type FrameworkCode,
  frameworkStream,
  sectorAndYear,
} from '../../domain/framework/framework.events.js';
import { AGREEMENT_TABLE_RIGHTS, FRAMEWORK_RIGHTS } from '../budget-rights.js';
import { AGREEMENT_TABLE_FACTS, FRAMEWORK_FACTS, type WrittenFrameworkFact } from '../input/framework-facts.js';
import { linesOf, rowsOf, textsOf } from './framework-cells.js';

const onFramework =
  ({ input, factOf }: WrittenFrameworkFact): ImportKind =>
  ({ sector, jaar, ...fields }) => {
    const code = codeOf(sector, jaar);
    const of = sectorAndYear(code);
    const fact = factOf(validateInput(input, fromCells(fields, { regels: linesOf })), code);
    return decidedBy(
      { stream: frameworkStream(of.sector, of.year), rights: FRAMEWORK_RIGHTS, fact },
      tellFramework(of.sector, of.year, fact),
    );
  };

const onAgreementTable =
  ({ input, factOf }: (typeof AGREEMENT_TABLE_FACTS)['kadertabel']): ImportKind =>
  ({ kadertabel, ...fields }) => {
    if (typeof kadertabel !== 'string' || !AGREEMENT_TABLE_CODE.test(kadertabel))
      throw new InvalidInput([fault('kadertabel', 'noem de code van de tabel, zoals iza-besparingen')]);
    const fact = factOf(validateInput<object>(input, fromCells(fields, { kolommen: textsOf, rijen: rowsOf })));
    return decidedBy({ stream: agreementTableStream(kadertabel), rights: AGREEMENT_TABLE_RIGHTS, fact }, tellAgreementTable(fact));
  };

/** The kinds of rows of kaders and of the tables of agreements, by the word in the column `soort`. */
export const frameworkImportKinds: ImportKinds = {
  ...Object.fromEntries(Object.entries(FRAMEWORK_FACTS).map(([soort, written]) => [soort, onFramework(written)])),
  ...Object.fromEntries(Object.entries(AGREEMENT_TABLE_FACTS).map(([soort, written]) => [soort, onAgreementTable(written)])),
};

/** Of a kader; a CSV has the year as text. @throws InvalidInput that names what is wrong of the two */
function codeOf(sector: unknown, year: unknown): FrameworkCode {
  const faults: Fault[] = [];
  if (!(FRAMEWORK_SECTORS as readonly unknown[]).includes(sector))
    faults.push(fault('sector', `kies een van: ${FRAMEWORK_SECTORS.join(', ')}`));
  if ((typeof year !== 'string' && typeof year !== 'number') || !FRAMEWORK_CODE.test(`msz-${year}`))
    faults.push(fault('jaar', 'noem het begrotingsjaar in vier cijfers, zoals 2024'));
  if (faults.length > 0) throw new InvalidInput(faults);
  return `${sector}-${year}` as FrameworkCode;
}

/** Reads the cells of a CSV as what NDJSON has. */
const fromCells = (fields: ImportFields, cells: Readonly<Record<string, (cell: string) => unknown>>): ImportFields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const read = Object.hasOwn(cells, field) ? cells[field] : undefined;
      return [field, read !== undefined && typeof value === 'string' ? read(value) : value];
    }),
  );

const fault = (field: string, message: string): Fault => ({ code: 'INPUT.FIELD', kind: 'invalid', field, message: `${field}: ${message}` });
