/** `goed`: as it should be. `let op`: it runs, but look at it. `fout`: it does not run, or not well. */
export type State = 'goed' | 'let op' | 'fout';

/** One thing that the doctor looked at. Nothing in it is a secret. */
export interface Finding {
  readonly what: string;
  readonly state: State;
  readonly found: string;
  /** What to do; with everything that is not `goed`. */
  readonly advice?: string;
}

export const good = (what: string, found: string): Finding => ({ what, state: 'goed', found });
export const warning = (what: string, found: string, advice: string): Finding => ({ what, state: 'let op', found, advice });
export const wrong = (what: string, found: string, advice: string): Finding => ({ what, state: 'fout', found, advice });

/** An address without its password. */
export function masked(url: string): string {
  return url.replace(/^([a-z+]+:\/\/[^:/?#@]*):[^@]*@/i, '$1:***@');
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error));
