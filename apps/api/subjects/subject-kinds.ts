import type { Fact } from '@peildatum/kernel';
import type { Subject } from '@peildatum/subjects';
import { type FactKinds, factKind } from '../writing/fact-kinds.js';

/** The kinds of facts that a body can tell of a subject, by their words. @param isAsked of all its words; default every one */
export const kindsOf = <F extends Fact, V, Code extends string>(
  { facts }: Subject<F, V, Code>,
  isAsked: (kind: string) => boolean = () => true,
): FactKinds<F> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([kind]) => isAsked(kind))
      .map(([kind, { input, factOf }]) => [kind, factKind<object, F>(input, (given, code) => factOf(given, code as Code))]),
  );
