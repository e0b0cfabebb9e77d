/** What a fault is, for the edge that must answer it. HTTP maps each kind to one status; the command line to one exit code. */
export type FaultKind =
  | 'invalid' // the request itself is wrong: 400
  | 'unauthenticated' // no or no good proof of who asks: 401
  | 'forbidden' // this actor may not: 403
  | 'not-found' // there is no such thing: 404
  | 'conflict' // it clashes with a fact that stands: 409
  | 'unprocessable' // well written, and not what it says it is: 422
  | 'too-many' // more than one caller may ask in this time: 429
  | 'stale' // it was decided on an older revision: 412
  | 'unavailable' // not now: 503
  | 'broken'; // ours to mend: 500

export interface Fault {
  /** Stable, for programs: `ACTION.COMPLETED`. */
  readonly code: string;
  readonly kind: FaultKind;
  /** Dutch, for people: says what is wrong and what to do. */
  readonly message: string;
  /** The field of the request that is at fault, as the caller wrote it (`gereed`, `regel 12: geldigVanaf`). */
  readonly field?: string;
  /** Whatever else a program may need: expected and actual revision, the fact in the way. Plain JSON. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The one error of ours. Every code is thrown from one place; one place at each edge turns it into an answer. */
export class PeildatumError extends Error implements Fault {
  override readonly name = 'PeildatumError';
  readonly code: string;
  readonly kind: FaultKind;
  readonly field?: string;
  readonly details?: Readonly<Record<string, unknown>>;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.message, options);
    this.code = fault.code;
    this.kind = fault.kind;
    if (fault.field !== undefined) this.field = fault.field;
    if (fault.details !== undefined) this.details = fault.details;
  }
}

/** Several faults of one request at once: invalid input names them all. */
export class InvalidInput extends PeildatumError {
  constructor(
    readonly faults: readonly Fault[],
    message = 'De invoer klopt niet; verbeter de genoemde velden en probeer het opnieuw.',
    as: Pick<Fault, 'code' | 'kind'> = { code: 'INPUT.INVALID', kind: 'invalid' },
  ) {
    super({ ...as, message });
  }
}

export const isFault = (error: unknown, code: string): error is PeildatumError => error instanceof PeildatumError && error.code === code;

/** What is wrong with one field of the input, as whoever wrote it knows it. @param message what to do, without the name of the field */
export const fieldFault = (field: string, message: string, code = 'INPUT.FIELD'): Fault => ({
  code,
  kind: 'invalid',
  field,
  message: `${field}: ${message}`,
});

export const refusedField = (field: string, message: string, code?: string): InvalidInput =>
  new InvalidInput([fieldFault(field, message, code)]);
