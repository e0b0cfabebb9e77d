/** A pause that can be cut short, by a signal or by whoever knows that there is something to do. */
export class Alarm {
  private readonly sleepers = new Set<() => void>();

  ring(): void {
    for (const wake of this.sleepers) wake();
  }

  pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      signal.addEventListener('abort', wake);
      this.sleepers.add(wake);
      if (signal.aborted) wake();
    });
  }
}
