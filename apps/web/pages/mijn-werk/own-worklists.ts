import { type Actor, type ClockRequest, isFault } from '@peildatum/kernel';
import { ownNames, type WorklistName, type WorklistPage } from '@peildatum/worklists';
import type { WorksheetsOfKind } from '@peildatum/worksheets';
import type { ApiCore } from '../../../api/api-core.js';
import type { Concepts } from './concepts.js';
import { readWorklist } from './read-worklist.js';

export interface OwnWorklist {
  readonly of: WorklistName;
  readonly page: Omit<WorklistPage, 'items' | 'next'>;
}

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
