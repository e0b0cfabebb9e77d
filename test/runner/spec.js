import { begin } from './globals.js';

// Loaded anew for every spec, and so the place where a file begins.
begin();

export * from './globals.js';
