import type { Fault } from '@peildatum/kernel';
import { placeFault } from './row-place.js';

export const lineFault = (line: number, message: string, field?: string): Fault => placeFault({ line }, message, field);

/** In characters; as much as a request to the API may have. */
export const MAX_LINE = 262_144;
export const TOO_LONG = `de regel is langer dan ${MAX_LINE} tekens; een regel is een feit`;
