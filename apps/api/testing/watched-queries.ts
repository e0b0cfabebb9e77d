import type { IQuery, QueryBus } from '@nestjs/cqrs';

/** The query bus, as a spec watches it: it remembers what it was asked, and can be made to fail. */
export class WatchedQueries {
  readonly asked: IQuery[] = [];
  private failure: unknown;
  private before = 0;

  constructor(private readonly bus: QueryBus) {}

  /** What the next query throws. */
  failNext(error: unknown): void {
    this.failAfter(0, error);
  }

  /** What the query after the next `answered` throws. */
  failAfter(answered: number, error: unknown): void {
    this.failure = error;
    this.before = answered;
  }

  async execute<R>(query: IQuery): Promise<R> {
    this.asked.push(query);
    this.failUnlessLater();
    return await this.bus.execute<IQuery, R>(query);
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
