/** A request, as an example of a route. */
export interface Example {
  readonly path: string;
  readonly body?: unknown;
  /** Sent in the place of a body. */
  readonly file?: { readonly type: string; readonly bytes: string | Uint8Array };
}

/** What a write answers, as far as an example needs it. */
export interface Written {
  readonly code: string;
  readonly id: string;
  readonly gebeurtenissen: readonly { readonly id: string }[];
}

/** Whose the subject of an example is: of a thematafel that is open (D or E), of an insurer where there is one, of who measures, and of a party of an agreement. */
export interface Owner {
  readonly letter: string;
  readonly insurer: string;
  readonly measurer: string;
  readonly party: string;
}

/** By route, as the router has it: a good request about what is the owner's. */
export type Examples = Readonly<Record<string, (of: Owner) => Promise<Example>>>;
