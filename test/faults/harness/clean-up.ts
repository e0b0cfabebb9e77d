/** What must be undone, the last first, each whatever became of the others. */
export class CleanUp {
  private readonly steps: (() => Promise<unknown> | unknown)[] = [];

  readonly defer = (step: () => Promise<unknown> | unknown): void => {
    this.steps.push(step);
  };

  /** Does it, once. @throws Error that tells of every step that failed. */
  async run(): Promise<void> {
    const failures: string[] = [];
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        failures.push(String(error));
      }
    }
    if (failures.length > 0) throw new Error(`cleaning up failed: ${failures.join('; ')}`);
  }
}
