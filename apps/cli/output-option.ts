import { Option } from 'commander';

/** Where something is written; without it, and with `-`, to the output. */
export const outputOption = (flags: string): Option => new Option(flags, 'schrijf naar dit bestand in plaats van naar de uitvoer (-)');

/** Undefined: to the output. */
export const fileNamed = (given: string | undefined): string | undefined => (given === '-' ? undefined : given);
