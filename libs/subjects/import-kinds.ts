import { decidedAmong, fromCells, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { type Fact, refusedField } from '@peildatum/kernel';
import { type ValueLists, validateInput } from '@peildatum/platform';
import type { Subject, WrittenFact } from './subject.js';

/** The rows that tell facts of a subject, by the word in the column `soort`; the column with the name of the subject has its code. */
export const importKindsOf = <F extends Fact, V, Code extends string>(subject: Subject<F, V, Code>, lists: ValueLists): ImportKinds =>
  Object.fromEntries(Object.entries(subject.facts).map(([soort, written]) => [soort, importKindOf(subject, written, lists)]));

const importKindOf =
  <F extends Fact, V, Code extends string>(
    subject: Subject<F, V, Code>,
    { input, factOf, cells }: WrittenFact<F, Code>,
    lists: ValueLists,
  ): ImportKind =>
  ({ [subject.name]: given, ...fields }) => {
    const code = codeIn(subject, given);
    const fact = factOf(validateInput(input, fromCells(fields, cells)), code);
    subject.assertListed?.(fact, lists);
    return decidedAmong<F, Fact>(
      { stream: subject.streams.of(code), rights: subject.rights, fact },
      subject.looksAt?.(fact) ?? [],
      (timelineOf) => subject.decisions.tell(code, fact, timelineOf),
    );
  };

/** NDJSON may have a number where the code is one. @throws InvalidInput that names the column */
function codeIn<F extends Fact, V, Code extends string>({ name, example, streams }: Subject<F, V, Code>, given: unknown): Code {
  const code = typeof given === 'number' ? String(given) : given;
  if (typeof code === 'string' && streams.code.test(code)) return code as Code;
  throw refusedField(name, `noem de code, zoals ${example}`);
}
