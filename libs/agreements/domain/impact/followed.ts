import {
  type Decisions,
  decisions,
  type EventDefinitions,
  type Fact,
  ForbiddenStep,
  PeildatumError,
  schema,
  type ToldFact,
} from '@peildatum/kernel';

/** A commitment by the code of its stream: `AZWA-A1` for `afspraak-AZWA-A1`. */
export type CommitmentCode = string;
export const COMMITMENT_CODE = /^(IZA|GALA|AZWA|HLO)-[A-Z][A-Za-z0-9]{0,9}$/;
export const COMMITMENT_WORDS = 'de code van een afspraak: AZWA-A1';
export const commitment = () => schema.matching<CommitmentCode>(COMMITMENT_CODE, COMMITMENT_WORDS);

/** What does not add up in what a source says: shown beside it, and never mended. */
export interface Signal {
  readonly about: string;
  readonly says: string;
}

export type Refuse = (code: string, message: string) => ForbiddenStep;

interface Followed<F extends Fact, Code extends string> {
  readonly events: EventDefinitions;
  readonly correctedBy: string;
  /** What its refusals begin with: `PRECONDITION`. */
  readonly prefix: string;
  /** What one is called, with its article, and the list that it stands in. */
  readonly words: { readonly one: string; readonly list: string };
  /** The type of fact that comes first, and may be told anew from a later day. */
  readonly opens: F['type'];
  /** Throws at a fact that may not follow those that hold before it. */
  readonly rule: (before: readonly F[], fact: F, refuse: Refuse, code: Code) => void;
}

/** Decisions of a subject that is first described, anew from a later day if it changes, and of which the rest is told after that. */
export function followed<F extends Fact, Code extends string = string>({
  events,
  correctedBy,
  prefix,
  words,
  opens,
  rule,
}: Followed<F, Code>): { readonly decisions: Decisions<F, Code>; readonly notFound: (code: Code) => PeildatumError } {
  const refuse: Refuse = (code, message) => new ForbiddenStep(`${prefix}.${code}`, message);
  const notFound = (code: Code) =>
    new PeildatumError({
      code: `${prefix}.NOT_FOUND`,
      kind: 'not-found',
      message: `${words.one} ${code} is niet vastgelegd op deze klokken; kijk in de lijst van ${words.list}.`,
    });
  const follow = (code: Code) => (before: readonly F[], fact: F) => {
    const described = before.filter(({ type }) => type === opens);
    if (fact.type !== opens && described.length === 0)
      throw refuse('NOT_DESCRIBED', `${words.one} ${code} is op deze dag nog niet vastgelegd; doe dat eerst.`);
    if (fact.type === opens && described.some(({ validFrom }) => validFrom === fact.validFrom))
      throw refuse('ALREADY_DESCRIBED', `${words.one} ${code} is per ${fact.validFrom} al vastgelegd; was dat onjuist, corrigeer het dan.`);
    rule(before, fact, refuse, code);
    return [...before, fact];
  };
  const possible: Parameters<typeof decisions<F, Code>>[0]['possible'] = (timeline, code) => timeline.walk<readonly F[]>([], follow(code));
  return { notFound, decisions: decisions<F, Code>({ events, correctedBy, notFound, possible }) };
}

type Of<F extends Fact, T extends F['type']> = Extract<F, { type: T }>;

/** What was told of one type, in order. */
export const ofType = <F extends Fact, T extends F['type']>(facts: readonly F[], type: T): readonly Of<F, T>[] =>
  facts.filter((fact): fact is Of<F, T> => fact.type === type);

export const factsIn = <F extends Fact>(told: readonly ToldFact<F>[]): readonly F[] => told.map(({ fact }) => fact);

/** Where the last fact of a type comes from. */
export const sourceOf = <F extends Fact>(told: readonly ToldFact<F>[], type: F['type']): string | null =>
  told.findLast(({ fact }) => fact.type === type)?.source ?? null;
