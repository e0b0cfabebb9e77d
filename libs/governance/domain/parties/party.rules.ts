import { decisions, ForbiddenStep, PeildatumError } from '@peildatum/kernel';
import { type PartyEvent, partyEvents } from './party.events.js';
import { isSameWord, type PartyView, partiesIn, partyCalled, roleIn } from './party.view.js';

/** What holds before a fact, in order. */
type Before = readonly PartyEvent[];

/** Throws at the first that may not be: a name is of one party, and of what is not named nothing is told. */
export function follow(before: Before, fact: PartyEvent): Before {
  const parties = partiesIn(before.map((each) => ({ fact: each, source: null })));
  const own = parties.find(({ code }) => fact.type !== 'PartyListEstablished' && code === fact.data.party);
  if (fact.type === 'PartyNamed') {
    for (const word of [fact.data.party, fact.data.name]) assertFree(parties, word, fact.data.party);
    if (own?.name === fact.data.name) throw refused('ALREADY_NAMED', `${fact.data.party} heet op die datum al ${fact.data.name}.`);
  } else if (fact.type === 'AliasRecorded') {
    const { alias, party } = fact.data;
    assertFree(parties, alias, party);
    assertNamed(own, party);
    if (own.aliases.some((known) => isSameWord(known.alias, alias)))
      throw refused('ALREADY_ALIAS', `${alias} staat al als andere naam van ${party}.`);
  } else if (fact.type === 'PartyRoleRecorded') {
    const { party, agreement, role } = fact.data;
    assertNamed(own, party);
    if (roleIn(own, agreement) === role)
      throw refused(
        'ALREADY_IN_ROLE',
        `${party} heeft op die datum bij ${agreement} al deze rol; was de datum onjuist, corrigeer haar dan.`,
      );
  }
  return [...before, fact];
}

function assertFree(parties: readonly PartyView[], word: string, party: string): void {
  const owner = partyCalled(parties, word);
  if (owner !== undefined && owner.code !== party)
    throw refused('NAME_TAKEN', `${word} is al een naam van ${owner.code} (${owner.name}); een naam is van één partij.`);
}

function assertNamed(own: PartyView | undefined, party: string): asserts own is PartyView {
  if (own === undefined) throw refused('NOT_NAMED', `Partij ${party} is op die datum nog niet vastgelegd; leg eerst haar naam vast.`);
}

const refused = (code: string, message: string) => new ForbiddenStep(`PARTY.${code}`, message);

export const partiesNotFound = (code: string) =>
  new PeildatumError({
    code: 'PARTY.NOT_FOUND',
    kind: 'not-found',
    message: `${code} is op deze klokken niet bekend; kijk in de lijst van partijen welke u bedoelt.`,
  });

/** Names parties, and says what they are in an agreement. @throws the forbidden step with the fact in the way */
export const partyDecisions = decisions<PartyEvent>({
  events: partyEvents,
  correctedBy: 'PartyFactCorrected',
  notFound: partiesNotFound,
  possible: (timeline) => timeline.walk<Before>([], follow),
});
