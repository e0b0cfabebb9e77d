/** One fault of one field of the request. */
export interface FieldProblem {
  readonly veld: string;
  readonly melding: string;
  readonly code: string;
}

/** The one shape of every error answer (RFC 9457). `type` is left out: about:blank, so the status says the kind. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  /** Dutch: what is wrong and what to do. */
  readonly detail: string;
  /** The correlation id of this request, as a URN: what to name in a report of it. */
  readonly instance: string;
  /** Stable, for programs. */
  readonly code: string;
  /** Invalid input names all its faults at once. */
  readonly fouten?: readonly FieldProblem[];
  readonly [extension: string]: unknown;
}
