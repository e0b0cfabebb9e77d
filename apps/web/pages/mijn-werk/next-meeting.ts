import { GetGovernanceQuery } from '@peildatum/governance';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import type { ApiCore } from '../../../api/api-core.js';
import { toldEditions } from '../edities/told-editions.js';

/** When the board sees an edition that is still being made. */
export interface Meeting {
  readonly edition: string;
  readonly on: CalendarDate;
  readonly days: number;
}

const DAY_MS = 86_400_000;
/** Editions that are made at once: there is one, and at most a correction or two beside it. */
const LOOKED_AT = 4;

/** The first meeting from today on for which an edition is made; null: none is known. */
export async function nextMeeting(core: Pick<ApiCore, 'queries'>, asked: ClockRequest, today: CalendarDate): Promise<Meeting | null> {
  const { value: editions } = await toldEditions(core, asked);
  const open = editions.filter(({ status }) => status === 'opened' || status === 'checked').slice(0, LOOKED_AT);
  const meetings: Meeting[] = [];
  for (const { code, peildatum } of open) {
    const { value } = await core.queries.execute(new GetGovernanceQuery({ ...asked, validOn: peildatum }));
    const on = value.governance.edition?.peildatum === peildatum ? value.governance.edition.boardMeetsOn : null;
    if (on !== null && on >= today) meetings.push({ edition: code, on, days: (Date.parse(on) - Date.parse(today)) / DAY_MS });
  }
  return meetings.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}
