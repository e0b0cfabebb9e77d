import {
  type CalendarDate,
  type Fact,
  type FactKinds,
  type FactsIn,
  ForbiddenStep,
  field,
  PeildatumError,
  type Streams,
  schema,
  type Timeline,
  type ToldFact,
  type ToldSubject,
  toldSubject,
} from '@peildatum/kernel';

/** A commitment by the code of its stream: `AZWA-A1` for `afspraak-AZWA-A1`. */
export type CommitmentCode = string;
export const COMMITMENT_CODE = /^(IZA|GALA|AZWA|HLO)-[A-Z][A-Za-z0-9]{0,9}$/;
const COMMITMENT_WORDS = 'de code van een afspraak: AZWA-A1';

export const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;
const NAME_WORDS = 'kleine letters, cijfers en streepjes, ten hoogste 60';

/** Fields that several of these subjects have. */
export const since = () => field.from('Vanaf welke datum dit geldt.', '2025-07-03');
export const name = (word: string, description: string) => field.text(word, 200, description);
export const code = (word: string, description: string) => field.code(word, NAME, NAME_WORDS, description);
export const publication = () =>
  field.orNull(
    field.code(
      'publicatie',
      NAME,
      `de code van een publicatie: ${NAME_WORDS}`,
      'De publicatie met haar embargo. Weggelaten: van geen publicatie.',
      'rapportage-2025-09',
    ),
  );
export const commitment = (description: string) =>
  field.code<CommitmentCode>('afspraak', COMMITMENT_CODE, COMMITMENT_WORDS, description, 'AZWA-A1');
/** An input takes any name: that each is a commitment is asked of the register, which says it better. */
export const commitments = (most: number, description: string) =>
  field.recordedAs<readonly CommitmentCode[]>(
    schema.list(schema.matching(COMMITMENT_CODE, COMMITMENT_WORDS), most),
    field.orNone(field.texts('afspraken', { max: most, length: 20 }, description, ['AZWA-A1'])),
  );

/** An event of before this was asked may name any text: an input takes the code of a decision, and the register is asked whether it stands. */
export const decision = (description: string) =>
  field.recordedAs<string | null>(
    schema.nullable(schema.text(100)),
    field.orNull(field.code('besluit', NAME, `de code van een besluit: ${NAME_WORDS}`, description, 'bo-werkafspraak')),
  );

/** What does not add up in what a source says: shown beside it, and never mended. */
export interface Signal {
  readonly about: string;
  readonly says: string;
}

export type Refuse = (code: string, message: string) => ForbiddenStep;

interface Followed<K extends FactKinds, V, Code extends string, By extends string> {
  readonly kinds: K;
  readonly correctedBy: By;
  readonly streams: Streams<Code>;
  /** What its refusals begin with: `PRECONDITION`. */
  readonly prefix: string;
  /** What one is called, with its article, and the list that it stands in. */
  readonly words: { readonly one: string; readonly list: string };
  /** The type of fact that comes first, and may be told anew from a later day. */
  readonly opens: FactsIn<K>['type'];
  /** Throws at a fact that may not follow those that hold before it. */
  readonly rule: (before: readonly FactsIn<K>[], fact: FactsIn<K>, refuse: Refuse, code: Code) => void;
  readonly view: (code: Code, told: readonly ToldFact<FactsIn<K>>[], validOn: CalendarDate) => V | null;
}

/** A subject that is first described, anew from a later day if it changes, and of which the rest is told after that. */
export function followed<const K extends FactKinds, V, By extends string, Code extends string = string>({
  prefix,
  words,
  opens,
  rule,
  ...declared
}: Followed<K, V, Code, By>): ToldSubject<K, V, Code, By> {
  const refuse: Refuse = (code, message) => new ForbiddenStep(`${prefix}.${code}`, message);
  const notFound = (code: Code) =>
    new PeildatumError({
      code: `${prefix}.NOT_FOUND`,
      kind: 'not-found',
      message: `${words.one} ${code} is niet vastgelegd op deze klokken; kijk in de lijst van ${words.list}.`,
    });
  const follow = (code: Code) => (before: readonly FactsIn<K>[], fact: FactsIn<K>) => {
    const described = before.filter(({ type }) => type === opens);
    if (fact.type !== opens && described.length === 0)
      throw refuse('NOT_DESCRIBED', `${words.one} ${code} is op deze dag nog niet vastgelegd; doe dat eerst.`);
    if (fact.type === opens && described.some(({ validFrom }) => validFrom === fact.validFrom))
      throw refuse('ALREADY_DESCRIBED', `${words.one} ${code} is per ${fact.validFrom} al vastgelegd; was dat onjuist, corrigeer het dan.`);
    rule(before, fact, refuse, code);
    return [...before, fact];
  };
  const possible = (timeline: Timeline<FactsIn<K>>, code: Code) => timeline.walk<readonly FactsIn<K>[]>([], follow(code));
  return toldSubject<K, V, By, Code>({ ...declared, notFound, possible });
}

type Of<F extends Fact, T extends F['type']> = Extract<F, { type: T }>;

/** What was told of one type, in order. */
export const ofType = <F extends Fact, T extends F['type']>(facts: readonly F[], type: T): readonly Of<F, T>[] =>
  facts.filter((fact): fact is Of<F, T> => fact.type === type);

export const factsIn = <F extends Fact>(told: readonly ToldFact<F>[]): readonly F[] => told.map(({ fact }) => fact);

/** Where the last fact of a type comes from. */
export const sourceOf = <F extends Fact>(told: readonly ToldFact<F>[], type: F['type']): string | null =>
  told.findLast(({ fact }) => fact.type === type)?.source ?? null;
