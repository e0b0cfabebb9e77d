import type { ListedEvent } from '@peildatum/audit';
import type { ClockRequest } from '@peildatum/kernel';
import type { ApiCore } from '../api-core.js';
import { eitherOf } from '../openapi/either-of.js';
import { eventPages } from './event-pages.js';
import { Geschiedenisregel, geschiedenisregelOf, OnleesbareGebeurtenis } from './gebeurtenis.antwoord.js';

export type Geschiedenis = (Geschiedenisregel | OnleesbareGebeurtenis)[];

/** How the document describes a history. Name `GESCHIEDENIS_MODELS` to `@ApiExtraModels` as well. */
export const GESCHIEDENIS = {
  type: 'array' as const,
  items: eitherOf(Geschiedenisregel, OnleesbareGebeurtenis),
  description: 'Wat er tot en met dit volgnummer is vastgelegd, in volgorde; correcties erbij.',
};
export const GESCHIEDENIS_MODELS = [Geschiedenisregel, OnleesbareGebeurtenis];

/**
 * What the log has of a subject up to a volgnummer, in order, to who may know it.
 * @param asked as the subject itself was asked for
 * @param of which of it; default all. It is asked in that order, so it may remember what it has seen.
 */
export async function geschiedenisOf(
  core: Pick<ApiCore, 'queries'>,
  { withheld }: Pick<ClockRequest, 'withheld'>,
  subject: string,
  toVolgnummer: number,
  of: (event: ListedEvent) => boolean = () => true,
): Promise<Geschiedenis> {
  const history: Geschiedenis = [];
  const clocks = withheld === undefined ? {} : { withheld };
  for await (const page of eventPages(core, { subject, toVolgnummer }, clocks)) history.push(...page.filter(of).map(geschiedenisregelOf));
  return history;
}
