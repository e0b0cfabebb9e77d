import type { Actor, Answer, ClockRequest, EventDefinitions, NameOfType, Page, PageRequest, Shape, shape } from '@peildatum/kernel';
import { type Operation, RIGHTS } from '@peildatum/platform';
import type { FactProjection, ReadModels } from '@peildatum/projections';
import type { RequestTrail } from './request-trail.js';
import type { Verifier } from './verifier.js';

/** A number that a question may be asked with. */
export interface QuestionParameter {
  /** What it is, in a Dutch sentence. */
  readonly description: string;
  /** What it is called above its field on a page. */
  readonly label: string;
  readonly byDefault: number;
  readonly most: number;
}

/** A column of the answer: what stands above it, and what it holds. */
export interface QuestionColumn {
  readonly title: string;
  readonly shape: Shape<unknown>;
}

/** A row of an answer, by the names of its columns. */
export type QuestionRow = Readonly<Record<string, unknown>>;

/** What questions are answered from. */
export interface QuestionHouse {
  readonly readModels: ReadModels;
  /** Every event that may stand in the log, and what each is called for a reader. */
  readonly definitions: EventDefinitions;
  readonly nameOf: NameOfType;
  /** Every read model of facts. */
  readonly projections: readonly FactProjection[];
  readonly verifier: Verifier;
  /** The requests that were refused, and those by which who did what was read. */
  readonly refusals: RequestTrail;
  readonly readings: RequestTrail;
}

/** How a question is asked. */
export interface Asking<Parameter extends string = string> {
  readonly clocks: ClockRequest;
  /** Of every parameter its number. */
  readonly asked: Readonly<Record<Parameter, number>>;
  readonly page: PageRequest;
}

/** A question that is asked of the register again and again; its routes, its page, its file and its command follow from this. */
export interface Question {
  /** What it is called in an address and on the command line. */
  readonly name: string;
  readonly title: string;
  /** The question itself, in a Dutch sentence. */
  readonly asks: string;
  /** What its answer does not say, or counts otherwise than one may think. */
  readonly note?: string;
  /** The table of rights says who may ask it. */
  readonly access: Operation;
  readonly parameters: Readonly<Record<string, QuestionParameter>>;
  readonly columns: Readonly<Record<string, QuestionColumn>>;
  readonly answer: (house: QuestionHouse, asking: Asking) => Promise<Answer<Page<QuestionRow>>>;
}

/** The fields of a row, as a document or a table describes them. */
export const fieldsOf = ({ columns }: Question): shape.Fields =>
  Object.fromEntries(Object.entries(columns).map(([name, { shape }]) => [name, shape]));

/** Whether somebody may ask it. @param actor null: nobody is signed in */
export const mayAsk = (actor: Pick<Actor, 'role'> | null, { access }: Question): boolean =>
  RIGHTS[access][actor?.role ?? 'anonymous'] !== 'none';
