import { damaged } from './faults.js';

/** @throws PeildatumError `BACKUP.DAMAGED`. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(`${what} is geen geldige JSON`, cause);
  }
}
