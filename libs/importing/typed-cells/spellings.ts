import type { ValueListName } from '@peildatum/platform';

/** How the values of a list are spelled. */
export type Spellings = (list: ValueListName) => readonly string[];
