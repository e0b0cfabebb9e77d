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
  private before = 0;

  constructor(answers: readonly (readonly [type: { readonly name: string }, answer: Answer])[]) {
    this.answers = new Map(answers);
  }

  /** What the next request throws. */
  failNext(error: unknown): void {
    this.failAfter(0, error);
  }

  /** What the request after the next `answered` throws. */
  failAfter(answered: number, error: unknown): void {
    this.failure = error;
    this.before = answered;
  }

  async execute(request: Request): Promise<unknown> {
    this.asked.push(request);
    this.failUnlessLater();
    const answer = this.answers.get(request.constructor);
    if (answer === undefined) throw new TypeError(`nobody answers ${request.constructor.name}`);
    return await answer(request as never);
  }

  private failUnlessLater(): void {
    if (this.failure === undefined) return;
    if (this.before > 0) {
      this.before -= 1;
      return;
    }
    const { failure } = this;
    this.failure = undefined;
    throw failure;
  }
}
