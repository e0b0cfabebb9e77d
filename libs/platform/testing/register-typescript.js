import { register } from 'node:module';

/** `node --import <this file> some.ts`: runs TypeScript of this repository in a process of its own, for the specs that kill one. */
register('./typescript-loader.js', import.meta.url);
