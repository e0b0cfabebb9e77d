import { type Fault, InvalidInput, PeildatumError } from '@peildatum/kernel';

/** Gathers the faults of one request, so that all are named at once. */
export class Faults {
  private readonly found: Fault[] = [];

  add(...faults: readonly Fault[]): void {
    this.found.push(...faults);
  }

  /** What `read` gives, or undefined and its faults are kept. Whatever is no fault of the input is thrown on. */
  of<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (error instanceof InvalidInput) this.add(...error.faults);
      else if (error instanceof PeildatumError && error.kind === 'invalid') this.add(error);
      else throw error;
      return undefined;
    }
  }

  /** @throws InvalidInput with all that was found, each as `told` tells it. */
  finish(told: (fault: Fault) => Fault = (fault) => fault): void {
    if (this.found.length > 0) throw new InvalidInput(this.found.map(told));
  }
}
