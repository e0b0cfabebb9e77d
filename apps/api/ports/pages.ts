import type { DynamicModule } from '@nestjs/common';
import type { Actor, Uuid } from '@peildatum/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem-shape.js';

/** A route, as far as pages ask of it. */
export interface PageRule {
  readonly method: string;
  /** As the router has it: `/v1/acties/:code`. */
  readonly url: string;
  /** Whether it is a page: who asks says who it is by a session. */
  readonly bySession: boolean;
}

/** What people are shown in the place of a problem. */
export interface ProblemPage {
  /** Where to go, in the place of it. Absent: the page itself is the answer, under the status of the problem. */
  readonly location?: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Whose turn it is of those who send files. */
export interface UploadPlaces {
  /** Before anything of the file is read. @returns to give the place back */
  take(person: Uuid): () => void;
  /** First come, first served. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** Within which bounds files are taken in. */
export interface UploadBounds {
  readonly places: UploadPlaces;
  /** In bytes. */
  readonly maxFileSize: number;
}

/** The pages for people, which another room makes on the same server. */
export interface Pages {
  readonly module: DynamicModule;
  /** Adds to the server what pages need. Called once, before the first route. @param rules of every route; those by a session are pages */
  attach(server: FastifyInstance, rules: readonly PageRule[], bounds: UploadBounds): Promise<void>;
  /**
   * Who the session of a request speaks of; null for nobody, and where everybody may come also while nobody can tell.
   * @throws PeildatumError of kind unavailable where somebody has to be known, and that cannot be told now
   */
  callerOf(request: FastifyRequest, isPublic: boolean): Promise<Actor | null>;
  /** Null where programs and people are answered alike. It always answers: who is signed in shows where that can be told. */
  problemPage(request: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<ProblemPage | null>;
}

/** The injection token of `Pages`; null where there are none. */
export const PAGES = Symbol('Pages');
