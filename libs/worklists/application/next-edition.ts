import { edition } from '@peildatum/editions';
import { governanceAt, governanceProjection } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import { onDate, type Snapshot } from '@peildatum/projections';
import { viewsByCode } from '@peildatum/subjects';
import type { NextEdition, WorkRound } from './work-source.js';

const DAY_MS = 86_400_000;
/** Editions that are made at once: there is one, and at most a correction or two beside it. */
const LOOKED_AT = 4;

export const ROUND_USES = [edition.projection, governanceProjection];

/** The edition whose meeting comes first, and the edition before it: one that was kept here, or of which the calendar tells. */
export async function roundAt(snapshot: Snapshot, isInside: boolean): Promise<WorkRound> {
  const editions = [...(await viewsByCode(snapshot, edition)).values()];
  const made = editions.filter(({ status }) => status === 'opened' || status === 'checked').slice(-LOOKED_AT);
  const next: (NextEdition & { readonly comparedWith: CalendarDate | null })[] = [];
  for (const { code, peildatum } of made) {
    const told = (await governanceAt(onDate(snapshot, peildatum))).edition;
    const own = told?.peildatum === peildatum ? told : null;
    const on = own?.boardMeetsOn ?? null;
    const daysLeft = on === null ? null : (Date.parse(on) - Date.parse(snapshot.validOn)) / DAY_MS;
    next.push({ code, peildatum, boardMeetsOn: on, daysLeft, comparedWith: own?.comparedWith?.date ?? null });
  }
  const [first] = next.sort((a, b) => (orderOf(a, snapshot.validOn) < orderOf(b, snapshot.validOn) ? -1 : 1));
  const frozen = editions.filter(({ status }) => status === 'frozen' || status === 'published').map(({ peildatum }) => peildatum);
  const { edition: told, editionBefore } = await governanceAt(snapshot);
  const before = [...frozen, ...[told, editionBefore].flatMap((one) => (one === null ? [] : [one.peildatum]))]
    .filter((peildatum) => first === undefined || peildatum < first.peildatum)
    .sort();
  const since = first?.comparedWith ?? before.at(-1) ?? null;
  if (first === undefined) return { since, edition: null, isInside, until: snapshot.validOn };
  const { comparedWith: _, ...shown } = first;
  return { since, edition: shown, isInside, until: first.peildatum };
}

/** The meeting that comes next, then one of which nobody knows when it is, then one that has been. */
const orderOf = ({ boardMeetsOn, peildatum }: NextEdition, today: CalendarDate): string =>
  boardMeetsOn === null ? `1 ${peildatum}` : boardMeetsOn >= today ? `0 ${boardMeetsOn}` : `2 ${boardMeetsOn}`;
