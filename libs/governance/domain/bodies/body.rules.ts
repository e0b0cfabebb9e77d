import { decisions, ForbiddenStep, PeildatumError } from '@peildatum/kernel';
import { type BodyCode, type BodyEvent, bodyEvents } from './body.events.js';
import { type BodyView, bodyView } from './body.view.js';

type Before = readonly BodyEvent[];

const follow =
  (code: BodyCode) =>
  (before: Before, fact: BodyEvent): Before => {
    const body = bodyView(
      code,
      before.map((each) => ({ fact: each, source: null })),
    );
    if ((body === null) !== (fact.type === 'GoverningBodyEstablished'))
      throw body === null
        ? refused('NOT_ESTABLISHED', `Orgaan ${code} is op die datum nog niet vastgelegd; doe dat eerst.`)
        : refused('ALREADY_ESTABLISHED', `Orgaan ${code} is al vastgelegd; corrigeer wat onjuist is, of leg een andere naam vast.`);
    if (body !== null) assertStep(body, fact);
    return [...before, fact];
  };

function assertStep({ code, names, members }: BodyView, fact: BodyEvent): void {
  if (fact.type === 'GoverningBodyRenamed' && names.at(-1)?.name === fact.data.name)
    throw refused('ALREADY_NAMED', `Orgaan ${code} heet op die datum al ${fact.data.name}.`);
  const seated = 'party' in fact.data ? members.find(({ party }) => party === (fact.data as { party: string }).party) : undefined;
  if (fact.type === 'MemberAppointed') {
    const chair = members.find(({ seat, party }) => seat === 'chair' && party !== fact.data.party);
    if (seated?.seat === fact.data.seat) throw refused('ALREADY_MEMBER', `${fact.data.party} zit op die datum al in ${code}.`);
    if (fact.data.seat === 'chair' && chair !== undefined)
      throw refused(
        'HAS_CHAIR',
        `${code} heeft op die datum al een voorzitter (${chair.party}); leg eerst vast dat die vertrekt of lid wordt.`,
      );
  }
  if (fact.type === 'MemberLeft' && seated === undefined)
    throw refused('NO_MEMBER', `${fact.data.party} zit op die datum niet in ${code}.`);
}

const refused = (code: string, message: string) => new ForbiddenStep(`BODY.${code}`, message);

export const bodyNotFound = (code: BodyCode) =>
  new PeildatumError({
    code: 'BODY.NOT_FOUND',
    kind: 'not-found',
    message: `Orgaan ${code} is op deze klokken niet bekend; kijk in de lijst van organen welk u bedoelt.`,
  });

/** Establishes a body, names it, and seats parties in it. @throws the forbidden step with the fact in the way */
export const bodyDecisions = decisions<BodyEvent, BodyCode>({
  events: bodyEvents,
  correctedBy: 'BodyFactCorrected',
  notFound: bodyNotFound,
  possible: (timeline, code) => timeline.walk<Before>([], follow(code)),
});
