import { type Actor, type ClockRequest, isFault } from '@peildatum/kernel';
import type { WorklistPage } from '@peildatum/worklists';
import type { WorksheetsOfKind } from '@peildatum/worksheets';
import type { ApiCore } from '../../../api/api-core.js';
import type { Concepts } from './concepts.js';
import { readWorklist } from './read-worklist.js';
import type { WorklistName } from './worklist-address.js';

export interface OwnWorklist {
  readonly of: WorklistName;
  readonly page: Omit<WorklistPage, 'items' | 'next'>;
}

/**
 * Whose worklists are somebody's own: of a coordinator that of the thematafel, of who makes editions that of the edition that is being made, of the others
 * those that carry the name of their organisation.
 */
export function ownNames(
  kinds: readonly WorksheetsOfKind[],
  { role, thematafel, organisation }: Pick<Actor, 'role' | 'thematafel' | 'organisation'>,
): WorklistName[] {
  switch (role) {
    case 'coordinator':
      return [{ word: 'thematafel', code: thematafel }];
    case 'vws':
    case 'beheerder':
      return [{ word: 'editie' }, ...named(kinds, organisation)];
    case 'nza':
    case 'zorginstituut':
      return [{ word: role }, ...named(kinds, organisation)];
    case 'partij':
      return [{ word: role, code: organisation }];
    default:
      return named(kinds, organisation);
  }
}

const named = (kinds: readonly WorksheetsOfKind[], organisation: string): WorklistName[] =>
  kinds.flatMap(({ word, codes }) =>
    word === 'thematafel' || word === 'editie' ? [] : codes.filter((code) => code === organisation).map((code) => ({ word, code })),
  );

/** Those that there are, with how far each is. */
export async function ownWorklists(
  core: Pick<ApiCore, 'queries'>,
  concepts: Pick<Concepts, 'find'>,
  asked: ClockRequest,
  { kinds, actor }: { readonly kinds: readonly WorksheetsOfKind[]; readonly actor: Actor },
): Promise<readonly OwnWorklist[]> {
  const found: OwnWorklist[] = [];
  for (const { word, code } of ownNames(kinds, actor)) {
    try {
      const { value } = await readWorklist(core, concepts, { word, code }, asked, actor, { limit: 1 });
      found.push({ of: { word, code: value.code }, page: value });
    } catch (error) {
      // Of an edition that nobody opened, or a tafel that is not there yet, there is no work.
      if (!isFault(error, 'WORKLIST.UNKNOWN')) throw error;
    }
  }
  return found;
}
