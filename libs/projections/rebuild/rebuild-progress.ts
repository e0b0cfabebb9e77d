export interface RebuildProgress {
  /** Events read and written so far. */
  readonly done: number;
  /** Events in the log as far as known; null when nobody has counted them yet. */
  readonly total: number | null;
  readonly perSecond: number;
  readonly secondsLeft: number | null;
}

export function progressSince(begun: number, now: number, done: number, known: number | null): RebuildProgress {
  const seconds = (now - begun) / 1_000;
  const perSecond = seconds > 0 ? Math.round(done / seconds) : 0;
  const total = known === null ? null : Math.max(known, done);
  const secondsLeft = total === null || perSecond === 0 ? null : Math.ceil((total - done) / perSecond);
  return { done, total, perSecond, secondsLeft };
}
