import type { CalendarDate, ToldFact } from '@peildatum/kernel';
import type { BodyCode, BodyEvent } from './body.events.js';

export interface BodyMember {
  readonly party: string;
  readonly seat: 'chair' | 'member';
  readonly from: CalendarDate;
}

export interface BodyView {
  readonly code: BodyCode;
  /** The last of its names. */
  readonly name: string;
  readonly names: readonly { readonly name: string; readonly from: CalendarDate }[];
  readonly purpose: string | null;
  readonly rhythm: string | null;
  /** On the date, in the order of their codes; the chair first. */
  readonly members: readonly BodyMember[];
  readonly source: string | null;
}

/** Null: it was not there yet. */
export function bodyView(code: BodyCode, told: readonly Pick<ToldFact<BodyEvent>, 'fact' | 'source'>[]): BodyView | null {
  const established = told.find(({ fact }) => fact.type === 'GoverningBodyEstablished');
  if (established?.fact.type !== 'GoverningBodyEstablished') return null;
  const members = new Map<string, BodyMember>();
  const names: BodyView['names'][number][] = [];
  for (const { fact } of told) {
    if (fact.type === 'MemberAppointed') members.set(fact.data.party, { ...fact.data, from: fact.validFrom });
    else if (fact.type === 'MemberLeft') members.delete(fact.data.party);
    else names.push({ name: fact.data.name, from: fact.validFrom });
  }
  const { name, purpose, rhythm } = established.fact.data;
  const seats = [...members.values()].sort((a, b) => `${a.seat} ${a.party}`.localeCompare(`${b.seat} ${b.party}`, 'nl'));
  return { code, name: names.at(-1)?.name ?? name, names, purpose, rhythm, members: seats, source: established.source };
}
