/** The streams of one kind of subject: one for each code, named after it. */
export interface Streams<Code extends string = string> {
  /** What a code of the kind looks like. */
  readonly code: RegExp;
  /** The same for whoever writes one, in Dutch. */
  readonly allowed: string;
  /** The stream of a subject. */
  of(code: Code): string;
  has(stream: string): boolean;
  /** The code in the name of a stream of this kind. */
  codeOf(stream: string): Code;
}

const NAME = 'kleine letters, cijfers en koppeltekens';

/** @param kind what stands before the code, without the hyphen between them: `kadertabel` */
export const streams = <Code extends string = string>(kind: string, code: RegExp, allowed = NAME): Streams<Code> => ({
  code,
  allowed,
  of: (of) => `${kind}-${of}`,
  has: (stream) => stream.startsWith(`${kind}-`),
  codeOf: (stream) => stream.slice(kind.length + 1) as Code,
});
