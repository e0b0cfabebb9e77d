import { type Projector, ReadModels, type ReadModelsOptions, type ReadRequest, type Snapshot } from '@peildatum/projections';

/** Read models that nobody keeps up: they follow the log when they are read, so that many writes cost one batch. */
export class CaughtUpReadModels extends ReadModels {
  private follow: Promise<unknown> = Promise.resolve();
  private caughtUpTo: unknown;

  constructor(
    private readonly parts: ReadModelsOptions,
    private readonly projector: Pick<Projector, 'catchUp'>,
  ) {
    super(parts);
  }

  override async at<T>(request: ReadRequest, use: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    this.follow = this.follow.then(() => this.catchUp());
    await this.follow;
    return await super.at(request, use);
  }

  private async catchUp(): Promise<void> {
    const head = await this.parts.log.head();
    if (head === this.caughtUpTo) return;
    await this.projector.catchUp();
    this.caughtUpTo = head;
  }
}
