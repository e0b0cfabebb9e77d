import type { Actor, Answer, ClockRequest } from '@peildatum/kernel';
import { GetWorklistQuery, type UnderWay, type WorkFilter, type WorklistPage, type WorkSort } from '@peildatum/worklists';
import type { ApiCore } from '../../../api/api-core.js';
import type { Concepts } from './concepts.js';
import type { WorklistName } from './worklist-address.js';

export interface ReadWorklist {
  readonly filter?: WorkFilter;
  readonly sort?: WorkSort | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Somebody's worklist, with what the one who looks typed and did not record. @param reader null: nobody is signed in */
export async function readWorklist(
  { queries }: Pick<ApiCore, 'queries'>,
  concepts: Pick<Concepts, 'find'>,
  { word, code }: WorklistName,
  asked: ClockRequest,
  reader: Actor | null,
  { filter = {}, sort = 'urgency', after, limit }: ReadWorklist,
): Promise<Answer<WorklistPage>> {
  const concept = reader === null || code === undefined ? null : await concepts.find({ person: reader.person, word, code });
  const drafts = (concept?.rows ?? []).map(
    ({ was }): UnderWay => ({ place: { word, code: code ?? '', sheet: was.sheet }, id: draftId(word, was.id), state: 'draft' }),
  );
  const page = { limit, ...(after === undefined ? {} : { after }) };
  return await queries.execute(new GetWorklistQuery({ word, code }, asked, { filter, sort, page, reader, drafts }));
}

/** Rows of these werkbladen are known by more than what the work is about: the measurement of an indicator, the volume of a year. */
const draftId = (word: string, id: string): string =>
  word === 'eigenaar' ? id.split(' ').slice(0, 2).join('.') : word === 'instelling' ? (id.split(' ')[0] ?? id) : id;
