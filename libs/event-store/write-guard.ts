import type { Decision, Fact, Timeline } from '@peildatum/kernel';

/** What was decided on a stream and is about to be recorded. */
export interface DecidedWrite {
  readonly stream: string;
  readonly before: Timeline<Fact>;
  readonly decided: readonly Decision[];
}

/** Judges a write on what the register knows at that moment, and appends it. @throws PeildatumError when it may not be; then nothing is appended */
export type RecordAlone = <T>(write: DecidedWrite, append: () => Promise<T>) => Promise<T>;

/**
 * Watches over what several streams together may not do. No expected revision sees that: so what concerns it is decided again
 * while nobody else decides on the same, in whatever process, and judged at the moment of the append.
 */
export abstract class WriteGuard {
  /** Whether it may only be recorded alone. */
  abstract concerns(write: DecidedWrite): boolean;

  /** Runs `work` while nobody else is let in; what it calls on its way is let in with it. */
  abstract alone<T>(work: (record: RecordAlone) => Promise<T>): Promise<T>;
}

/** The facts that will stand once it is recorded, in their order. */
export const factsAfter = ({ before, decided }: Omit<DecidedWrite, 'stream'>): readonly Fact[] =>
  decided.reduce((timeline, each) => ('corrects' in each ? timeline.correct(each.corrects, each.replacement) : timeline.with(each)), before)
    .facts;
