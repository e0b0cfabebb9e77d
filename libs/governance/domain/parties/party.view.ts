import { type CalendarDate, nearestWords, sameName, type ToldFact } from '@peildatum/kernel';
import { AGREEMENTS, type Agreement, type PartyCode, type PartyEvent, type PartyRole } from './party.events.js';

/** Since when something is so. */
interface Since {
  readonly from: CalendarDate;
  readonly source: string | null;
}

export interface PartyView {
  readonly code: PartyCode;
  /** The last of its names. */
  readonly name: string;
  /** In the order in which it had them. */
  readonly names: readonly (Since & { readonly name: string })[];
  readonly aliases: readonly (Since & { readonly alias: string })[];
  /** What it is in each agreement, and was; the last of an agreement counts. */
  readonly roles: readonly (Since & { readonly agreement: Agreement; readonly role: PartyRole })[];
}

export interface PartyRegisterView {
  readonly code: string;
  /** In the order of their codes. */
  readonly parties: readonly PartyView[];
  readonly lists: readonly { readonly agreement: Agreement; readonly complete: boolean; readonly signatories: number }[];
}

type Told = Pick<ToldFact<PartyEvent>, 'fact' | 'source'>;

/** Null: nothing was told yet. */
export function partyRegisterView(code: string, told: readonly Told[]): PartyRegisterView | null {
  if (told.length === 0) return null;
  const parties = partiesIn(told);
  const lists = AGREEMENTS.flatMap((agreement) => {
    const signatories = parties.filter((party) => roleIn(party, agreement) === 'signatory').length;
    const said = told.findLast(({ fact }) => fact.type === 'PartyListEstablished' && fact.data.agreement === agreement)?.fact;
    const complete = said?.type === 'PartyListEstablished' && said.data.state === 'complete';
    return signatories === 0 && said === undefined ? [] : [{ agreement, complete, signatories }];
  });
  return { code, parties, lists };
}

/** How many signed an agreement; null: the list does not say that it is whole. */
export const countOf = (register: PartyRegisterView | null, agreement: Agreement): number | null =>
  register?.lists.find((list) => list.agreement === agreement && list.complete)?.signatories ?? null;

/** What a party is in an agreement. */
export const roleIn = ({ roles }: PartyView, agreement: Agreement): PartyRole =>
  roles.findLast((each) => each.agreement === agreement)?.role ?? 'none';

/** @param told in the order in which it holds */
export function partiesIn(told: readonly Told[]): readonly PartyView[] {
  const parties = new Map<PartyCode, PartyView>();
  for (const { fact, source } of told) {
    if (fact.type === 'PartyListEstablished') continue;
    const { party } = fact.data;
    const known = parties.get(party) ?? { code: party, name: party, names: [], aliases: [], roles: [] };
    parties.set(party, { ...known, ...said(known, fact, { from: fact.validFrom, source }) });
  }
  return [...parties.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function said(known: PartyView, fact: Exclude<PartyEvent, { type: 'PartyListEstablished' }>, since: Since): Partial<PartyView> {
  if (fact.type === 'PartyNamed') return { name: fact.data.name, names: [...known.names, { name: fact.data.name, ...since }] };
  if (fact.type === 'AliasRecorded') return { aliases: [...known.aliases, { alias: fact.data.alias, ...since }] };
  const { agreement, role } = fact.data;
  return { roles: [...known.roles, { agreement, role, ...since }] };
}

/** Names are one, however they are capitalised or spaced. */
export const isSameWord = (a: string, b: string): boolean => sameName(a.toLowerCase(), b.toLowerCase());

/** Everything that a party is called. */
export const wordsFor = ({ code, names, aliases }: PartyView): readonly string[] => [
  code,
  ...names.map(({ name }) => name),
  ...aliases.map(({ alias }) => alias),
];

/** The party that is called so, by its code, a name or an alias. */
export const partyCalled = (parties: readonly PartyView[], word: string): PartyView | undefined =>
  parties.find((party) => wordsFor(party).some((own) => isSameWord(own, word)));

/** The parties that are most like what was typed, as one may name them. */
export const nearestParties = (parties: readonly PartyView[], typed: string): readonly string[] => {
  const near = nearestWords(typed, parties.flatMap(wordsFor)).flatMap((word) => partyCalled(parties, word) ?? []);
  return [...new Set(near)].map(({ code, name }) => (code === name ? code : `${code} (${name})`));
};
