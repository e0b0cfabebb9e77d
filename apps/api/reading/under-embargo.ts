import type { Actor } from '@peildatum/kernel';
import { audienceOf, type PublicationView, publication } from '@peildatum/publications';
import { dutchDate } from '@peildatum/reporting';
import { ListSubjectsQuery } from '@peildatum/subjects';
import type { ApiCore } from '../api-core.js';
import { MAX_LIMIT } from './page-parameters.js';

/** What stands under embargo today and is in what somebody reads: nothing for who is outside, for whom it is not there. */
export async function underEmbargo({ queries }: Pick<ApiCore, 'queries'>, actor: Actor | null): Promise<readonly PublicationView[]> {
  if (audienceOf(actor) !== 'bo') return [];
  const query = new ListSubjectsQuery(publication, {}, { limit: MAX_LIMIT }, ({ status }) => status === 'embargo');
  return (await queries.execute(query)).value.items;
}

/** `onder embargo tot 1 juli 2025 (actualisatie-2024q3)`: how each is marked, on a page and in a file. Null: nothing is. */
export const embargoWords = (publications: readonly PublicationView[]): string | null =>
  publications.length === 0
    ? null
    : publications
        .map(({ code, opensOn }) => `onder embargo ${opensOn === null ? 'tot het wordt opgeheven' : `tot ${dutchDate(opensOn)}`} (${code})`)
        .join('; ');
