import type { Cells } from '@peildatum/importing';
import type { FactKinds, FactsIn, ToldSubject } from '@peildatum/kernel';
import { inputOf, type Operation, rightsByRole, type SubjectRights } from '@peildatum/platform';
import { partsCells } from './parts-cell.js';
import { fact, type Subject, type SubjectDeclaration, subject, type WrittenFacts } from './subject.js';

/** How a cell has the fields of a kind that hold a list of objects, where their declaration does not say it. */
type CellsByWord<K extends FactKinds> = { readonly [W in keyof K]?: Cells };

/** What its domain does not say of a subject. */
interface Beside<K extends FactKinds, V, Code extends string>
  extends Omit<SubjectDeclaration<FactsIn<K>, V, Code>, keyof ToldSubject<K, V, Code> | 'facts' | 'rights'> {
  readonly cells?: CellsByWord<K>;
  /** Who may do this may tell all its facts. */
  readonly telling: Operation;
  /** Default: as telling. */
  readonly correcting?: Operation;
}

/** A subject of which the domain says the kinds of facts, field by field. */
export const subjectOf = <K extends FactKinds, V, Code extends string>(
  { kinds, ...domain }: ToldSubject<K, V, Code>,
  { cells, telling, correcting, ...beside }: Beside<K, V, Code>,
): Subject<FactsIn<K>, V, Code> =>
  subject<FactsIn<K>, V, Code>({
    ...domain,
    ...beside,
    facts: writtenFacts(kinds, cells),
    rights: rightsOf(kinds, telling, correcting),
  });

/** How the public edge writes these kinds of facts: their inputs, their columns, and what is read of both. */
export const writtenFacts = <K extends FactKinds, Code extends string = string>(
  kinds: K,
  cells: CellsByWord<K> = {},
): WrittenFacts<FactsIn<K>, Code> =>
  Object.fromEntries(
    Object.entries(kinds).map(([word, { fields, factOf, description, example, input = inputNameOf(word) }]) => [
      word,
      fact(inputOf(input, fields), (given) => factOf(given) as FactsIn<K>, {
        description,
        example,
        cells: { ...partsCells(fields), ...cells[word] },
      }),
    ]),
  );

/** Of `mtr-invoer` it is `MtrInvoerInput`. */
const inputNameOf = (word: string): string => `${word.split('-').map(capital).join('')}Input`;
const capital = (part: string): string => `${part.charAt(0).toUpperCase()}${part.slice(1)}`;

/** Rights to facts that all are told by one operation. */
export const rightsOf = <K extends FactKinds>(kinds: K, telling: Operation, correcting: Operation = telling): SubjectRights<FactsIn<K>> =>
  rightsByRole<FactsIn<K>>(
    Object.fromEntries(Object.values(kinds).map(({ type }) => [type, telling])) as SubjectRights<FactsIn<K>>['telling'],
    correcting,
  );
