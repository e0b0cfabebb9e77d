/** How a start shows what it is doing. */
export interface Progress {
  readonly step: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly bar: (what: string, done: number, total: number) => void;
  readonly endBar: () => void;
}
