/** A command or a query: told apart by its class. */
export interface Request {
  readonly constructor: { readonly name: string };
}

type Answer = (request: never) => Promise<unknown>;

/** A bus for specs: answers by class, remembers what it was asked, and can be made to fail. */
export class FakeBus {
  readonly asked: Request[] = [];
  private readonly answers: Map<unknown, Answer>;
  private failure: unknown;

  constructor(answers: readonly (readonly [type: { readonly name: string }, answer: Answer])[]) {
    this.answers = new Map(answers);
  }

  /** What the next request throws. */
  failNext(error: unknown): void {
    this.failure = error;
  }

  async execute(request: Request): Promise<unknown> {
    this.asked.push(request);
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) throw failure;
    const answer = this.answers.get(request.constructor);
    if (answer === undefined) throw new TypeError(`nobody answers ${request.constructor.name}`);
    return await answer(request as never);
  }
}
