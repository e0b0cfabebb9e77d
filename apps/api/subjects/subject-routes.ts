import type { Type } from '@nestjs/common';
import type { Fact } from '@peildatum/kernel';
import type { Operation } from '@peildatum/platform';
import type { Subject } from '@peildatum/subjects';
import type { Parameters, ValuesOf } from '../reading/read-query.js';

/** How a route is described. */
export interface Described {
  /** Unique over the whole API; client generators make a function of it. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
}

/** What of it the document says. */
export const described = ({ id, summary, description }: Described): Described => ({
  id,
  summary,
  ...(description === undefined ? {} : { description }),
});

/** A route where facts of a subject are told. */
export interface TellingRoute extends Described {
  /** Below the subject. */
  readonly path: string;
  /** Of all the words of the subject's facts; default every one. */
  readonly kinds?: (kind: string) => boolean;
  readonly operation: Operation;
  /** Whether a body may say in `bron` where its fact comes from. */
  readonly sourced?: true;
}

/** What the edge says of a subject: its words and its answers. The routes themselves are alike. */
/** @typeParam A what an answer has of one of them */
export interface SubjectRoutes<F extends Fact, V, Code extends string, P extends Parameters, A extends object = object> {
  readonly subject: Subject<F, V, Code>;
  readonly tag: string;
  /** Below `/v1/`, and the name of the list in the answer. */
  readonly path: string;
  /** What the code is called in the address and in answers, and what it is. */
  readonly key: { readonly name: string; readonly description: string; readonly isDate?: true };
  /** What one of them is called in an answer; its classes are named after it: `KadertabelVastlegging`. */
  readonly one: string;
  readonly answer: new () => A;
  readonly answerOf: (view: V) => A;
  /** What only who is inside the embargoes may know of it: types of its events, and how its view is without them. */
  readonly insidersOnly?: { readonly types: ReadonlySet<string>; readonly without: (view: V) => V };
  /** What the schema of the answer refers to without saying so. */
  readonly models?: readonly Type[];
  readonly list: Described & {
    /** What the list is, in the answer. */
    readonly items: string;
    /** Those that filter; pages and clocks have theirs. */
    readonly parameters?: P;
    readonly isAsked?: (values: ValuesOf<P>) => (view: V) => boolean;
  };
  readonly read: Described;
  readonly tell: readonly TellingRoute[];
  readonly correct: Described & { readonly operation: Operation };
}

/** Keeps what the routes of a subject are of, for its controllers and its page. */
export const subjectRoutes = <F extends Fact, V, Code extends string, P extends Parameters, A extends object>(
  routes: SubjectRoutes<F, V, Code, P, A>,
): SubjectRoutes<F, V, Code, P, A> => routes;
