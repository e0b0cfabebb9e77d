import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import type { EditionCode, EditionEvent, Told } from './edition.events.js';

const AUDIENCES = ['openbaar', 'bo'] as const;

export type FrozenReport = Told<'ReportFrozen'>;

/** What the checks found in the report of an edition. */
export type CheckedReport = Told<'EditionChecked'> & { readonly on: CalendarDate };

export interface Acknowledgement {
  readonly check: string;
  readonly reason: string;
  readonly on: CalendarDate;
  readonly event: string;
}

/** An edition of the report as it stands on a date. Null: that did not happen (yet). */
export interface EditionView {
  readonly code: EditionCode;
  readonly peildatum: CalendarDate;
  readonly revisionOf: EditionCode | null;
  readonly reason: string | null;
  readonly openedOn: CalendarDate;
  readonly status: 'opened' | 'checked' | 'frozen' | 'published' | 'withdrawn';
  /** What the checks last found, for the public and for the BO. */
  readonly checked: readonly CheckedReport[];
  /** What may stay as it is though a check says otherwise, in the order of the codes of the checks. */
  readonly acknowledged: readonly Acknowledgement[];
  readonly frozen: (FrozenReport & { readonly on: CalendarDate }) | null;
  readonly published: { readonly on: CalendarDate; readonly publication: string | null } | null;
  readonly withdrawn: { readonly on: CalendarDate; readonly reason: string } | null;
}

/** Of each check the last that was told of it. */
export function acknowledgedIn(told: readonly Pick<ToldFact<EditionEvent>, 'fact' | 'event'>[]): Acknowledgement[] {
  const last = new Map<string, Acknowledgement>();
  for (const { fact, event } of told)
    if (fact.type === 'EditionCheckAcknowledged') last.set(fact.data.check, { ...fact.data, on: fact.validFrom, event });
  return [...last.values()].sort((a, b) => (a.check < b.check ? -1 : 1));
}

/** Of each audience the last. */
function checkedIn(told: readonly Pick<ToldFact<EditionEvent>, 'fact'>[]): CheckedReport[] {
  const last = new Map<string, CheckedReport>();
  for (const { fact } of told) if (fact.type === 'EditionChecked') last.set(fact.data.audience, { ...fact.data, on: fact.validFrom });
  return AUDIENCES.flatMap((audience) => last.get(audience) ?? []);
}

/** What is not for the BO is told to all who may know of an edition, and the rest of it to who is inside alone. */
export const withoutBo = (view: EditionView): EditionView => {
  const checked = view.checked.filter(({ audience }) => audience !== 'bo');
  return { ...view, checked, acknowledged: [], status: view.status === 'checked' && checked.length === 0 ? 'opened' : view.status };
};

/** Null: it was not opened yet. */
export function editionView(code: EditionCode, told: readonly ToldFact<EditionEvent>[]): EditionView | null {
  const of = <T extends EditionEvent['type']>(type: T) => {
    const fact = told.findLast((each) => each.fact.type === type)?.fact;
    return fact === undefined ? null : { ...(fact.data as Told<T>), on: fact.validFrom };
  };
  const opened = of('EditionOpened');
  if (opened === null) return null;
  const checked = checkedIn(told);
  const [frozen, published, withdrawn] = [of('ReportFrozen'), of('EditionPublished'), of('EditionWithdrawn')];
  return {
    code,
    peildatum: opened.peildatum as CalendarDate,
    revisionOf: opened.revisionOf,
    reason: opened.reason,
    openedOn: opened.on,
    status: withdrawn ? 'withdrawn' : published ? 'published' : frozen ? 'frozen' : checked.length > 0 ? 'checked' : 'opened',
    checked,
    acknowledged: acknowledgedIn(told),
    frozen,
    published,
    withdrawn,
  };
}
