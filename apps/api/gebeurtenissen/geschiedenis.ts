import type { ListedEvent } from '@peildatum/audit';
import type { ClockRequest } from '@peildatum/kernel';
import { eitherOf, list } from '../answers/answer.js';
import type { ApiCore } from '../api-core.js';
import { eventPages } from './event-pages.js';
import { Geschiedenisregel, geschiedenisregelOf, OnleesbareGebeurtenis } from './gebeurtenis.antwoord.js';

export type Geschiedenis = readonly (Geschiedenisregel | OnleesbareGebeurtenis)[];

/** The history of a subject. Name `GESCHIEDENIS_MODELS` to `@ApiExtraModels` as well. @param more what else there is to say of it */
export const geschiedenis = (more = '') =>
  list(
    eitherOf(Geschiedenisregel, OnleesbareGebeurtenis),
    `Wat er tot en met dit volgnummer is vastgelegd, in volgorde; correcties erbij.${more}`,
  );
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
  const history: (Geschiedenisregel | OnleesbareGebeurtenis)[] = [];
  const clocks = withheld === undefined ? {} : { withheld };
  for await (const page of eventPages(core, { subject, toVolgnummer }, clocks)) history.push(...page.filter(of).map(geschiedenisregelOf));
  return history;
}
