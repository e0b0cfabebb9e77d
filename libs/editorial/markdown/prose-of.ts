import type { Prose } from './prose.js';
import { ProseRefused, readProse } from './read-prose.js';

/** What a text of the report says. What a later reader no longer takes stands there as it was written. */
export function proseOf(markdown: string): Prose {
  try {
    return readProse(markdown);
  } catch (error) {
    if (!(error instanceof ProseRefused)) throw error;
    return [{ kind: 'paragraph', inside: [{ kind: 'text', text: markdown }] }];
  }
}
