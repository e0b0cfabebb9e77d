import { type EditionView, edition, withoutBo } from '@peildatum/editions';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import { ListSubjectsQuery } from '@peildatum/subjects';
import type { ApiCore } from '../../../api/api-core.js';
import { EDITIE_STATUSSEN } from '../../../api/edities/editie.antwoord.js';
import { MAX_LIMIT } from '../../../api/reading/page-parameters.js';
import type { Tone } from '../../components/badge.js';

/** The editions as the one who asks may know of them, the newest first. */
export async function toldEditions({ queries }: Pick<ApiCore, 'queries'>, asked: ClockRequest): Promise<Answer<readonly EditionView[]>> {
  const { clocks, value } = await queries.execute(new ListSubjectsQuery(edition, asked, { limit: MAX_LIMIT }));
  const told = asked.withheld === undefined ? value.items : value.items.map(withoutBo);
  return { clocks, value: [...told].reverse() };
}

const TONES: Readonly<Record<EditionView['status'], Tone>> = {
  opened: 'active',
  checked: 'active',
  frozen: 'warning',
  published: 'safe',
  withdrawn: 'error',
};

export const statusOf = ({ status }: EditionView): { readonly text: string; readonly tone: Tone } => ({
  text: EDITIE_STATUSSEN[status],
  tone: TONES[status],
});

/** Where the report of an edition is to be read: at the clocks at which it was frozen, where it was. */
export const reportAddress = ({ peildatum, frozen }: EditionView): string =>
  `/rapport/geheel?geldigOp=${peildatum}${frozen === null ? '' : `&volgnummer=${frozen.clocks.volgnummer}`}`;

/** Where a file of a frozen edition is, for who is signed in on these pages. */
export const fileAddress = ({ code }: Pick<EditionView, 'code'>, sha256: string): string => `/edities/${code}/bestanden/${sha256}`;
