import { strToU8, type Zippable, zipSync } from 'fflate';

/** A part of a zip, by the order in which the parts stand. */
export interface Part {
  readonly name: string;
  readonly text: string;
  /** Not made smaller: a reader finds it in the bytes themselves. */
  readonly stored?: true;
}

/** The parts as a zip, at the first moment that a zip knows. Its library writes the time of this machine, so that is where it is taken from. */
export function packed(parts: readonly Part[]): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const { name, text, stored } of parts) files[name] = [strToU8(text), { mtime, level: stored ? 0 : 6 }];
  return zipSync(files);
}
