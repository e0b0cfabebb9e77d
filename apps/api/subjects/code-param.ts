import type { Fact } from '@peildatum/kernel';
import type { Subject } from '@peildatum/subjects';

/** The code of a subject in an address: how it is read, and how the document describes it. */
export interface CodeParam<Code extends string> {
  readonly name: string;
  readonly documented: { readonly name: string; readonly description: string; readonly schema: Record<string, unknown> };
  /** @throws PeildatumError that there is no such subject, for text that none can have as its code. */
  read(given: string): Code;
}

/** Where the routes of a subject are. */
export interface SubjectPlace<Code extends string> {
  readonly tag: string;
  /** Below `/v1/`. */
  readonly path: string;
  readonly param: CodeParam<Code>;
}

export const codeParam = <F extends Fact, V, Code extends string>(
  { streams, example, notFound }: Subject<F, V, Code>,
  { name, description }: { readonly name: string; readonly description: string },
): CodeParam<Code> => ({
  name,
  documented: { name, description, schema: { type: 'string', pattern: streams.code.source, examples: [example] } },
  read: (given) => {
    if (streams.code.test(given)) return given as Code;
    throw notFound(given.slice(0, 60) as Code);
  },
});
