/** How fast a file is recorded where others are answered meanwhile. Nobody there: as fast as it goes. */
export abstract class Pace {
  /**
   * Asked before each append.
   * @param recorded how many facts the file has recorded so far
   * @returns what to wait for where others come first now
   */
  abstract next(recorded: number): Promise<void> | undefined;
}
