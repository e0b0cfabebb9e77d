import type { About } from '../domain/finding.events.js';
import type { FindingStatus } from '../domain/finding.rules.js';

export const BEVINDINGSTAND_WORDS = { open: 'open', answered: 'beantwoord', closed: 'afgesloten' } as const satisfies Readonly<
  Record<FindingStatus, string>
>;

/** What a finding is about, in the word of its field. */
export const ABOUT_WORDS = { subject: 'onderwerp', figure: 'sleutel', edition: 'editie' } as const satisfies Readonly<
  Record<About['kind'], string>
>;
