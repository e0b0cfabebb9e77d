/** The bytes of frozen reports, by their SHA-256. What is kept stays as it is; bytes that no event names are of a freezing that broke off. */
export abstract class KeptFiles {
  /** Keeps bytes, which may be there already. @returns their SHA-256, in hex */
  abstract keep(bytes: Buffer): Promise<string>;

  /** What stands under a digest, whether or not it still has it; null: nothing. */
  abstract find(sha256: string): Promise<Buffer | null>;
}
