import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AGREEMENTS,
  type Agreement,
  ListPartiesQuery,
  PARTIJROL_WORDS,
  type PartyRole,
  type PartyView,
  partyRegister,
  roleIn,
} from '@peildatum/governance';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, count, date, listOf, nullable, oneOf, text, texts, yesNo } from '../answers/answer.js';
import { API_CORE, type ApiCore } from '../api-core.js';
import { declaredList, listParameters, sendDeclared } from '../lists/declared-list.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Bladzijde, LINK_HEADER } from '../reading/bladzijde.js';
import { choiceOf } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

const ROLES = Object.values(PARTIJROL_WORDS);
const agreement = () => oneOf([...AGREEMENTS], 'Bij welk akkoord.');

class Partijrol extends answer({
  akkoord: agreement(),
  rol: oneOf(ROLES, 'Wat de partij daar sindsdien is; geen: niets meer.'),
  vanaf: date('Sinds welke dag.'),
  bron: nullable(text('Document en regel.')),
}) {}

class Partijnaam extends answer({ naam: text('De naam.'), vanaf: date('Sinds welke dag.') }) {}

/** A party under its names, and what it is and was in each agreement. */
export class Partij extends answer({
  code: text('Hoe feiten de partij noemen.', { example: 'ZN' }),
  naam: text('Hoe de partij heet.'),
  andereNamen: texts('Waaronder stukken haar ook noemen.'),
  ondertekenaarVan: texts('De akkoorden die zij op de peildatum heeft ondertekend.'),
  betrokkenBij: texts('De akkoorden waarbij zij op de peildatum betrokken is zonder te tekenen.'),
  namen: listOf(Partijnaam, 'Hoe zij heette, op volgorde.'),
  rollen: listOf(Partijrol, 'Wat zij bij elk akkoord is en was, op volgorde.'),
}) {}

const agreementsAs = (party: PartyView, ...roles: readonly PartyRole[]) => AGREEMENTS.filter((each) => roles.includes(roleIn(party, each)));

export const partijOf = (party: PartyView): Partij => ({
  code: party.code,
  naam: party.name,
  andereNamen: party.aliases.map(({ alias }) => alias),
  ondertekenaarVan: agreementsAs(party, 'signatory'),
  betrokkenBij: agreementsAs(party, 'involved', 'thematic'),
  namen: party.names.map(({ name, from }) => ({ naam: name, vanaf: from })),
  rollen: party.roles.map(({ agreement: akkoord, role, from, source }) => ({
    akkoord,
    rol: PARTIJROL_WORDS[role],
    vanaf: from,
    bron: source,
  })),
});

/** The parties, one by one. */
export const PARTIJEN = declaredList({
  path: 'partijen',
  name: 'partijen',
  item: Partij,
  filters: {
    akkoord: choiceOf<Agreement>('Alleen wie hierbij een rol heeft.', Object.fromEntries(AGREEMENTS.map((each) => [each, each])) as never),
    rol: choiceOf<PartyRole>('Alleen met deze rol.', PARTIJROL_WORDS),
  },
  query: (clocks, page, { akkoord, rol }) =>
    new ListPartiesQuery(clocks, page, (party) =>
      akkoord === undefined && rol === undefined
        ? true
        : (akkoord === undefined ? AGREEMENTS : [akkoord]).some((each) => {
            const role = roleIn(party, each);
            return rol === undefined ? role !== 'none' : role === rol;
          }),
    ),
  answerOf: partijOf,
});

class Partijen extends answer({ partijen: listOf(Partij, 'Op volgorde van code.') }, Bladzijde) {}

/** Reads the parties. */
@ApiTags('Partijen en besluiten')
@Controller('v1/partijen')
class PartijenController {
  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  @ReadRoute({
    id: 'partijenLezen',
    summary: 'De partijen met hun namen, en wat zij bij elk akkoord zijn',
    parameters: listParameters(PARTIJEN),
    answer: Partijen,
    headers: LINK_HEADER,
  })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendDeclared(this.core, request, reply, PARTIJEN);
  }
}

class Partijenlijst extends answer({
  akkoord: agreement(),
  ondertekenaars: count('Hoeveel ondertekenaars het register op de peildatum heeft.'),
  volledig: yesNo('Of dat alle ondertekenaars zijn; dan is het aantal hieruit afgeleid.'),
}) {}

/** All parties together. */
export class Partijenregister extends answer({
  code: text('Welk register.', { example: 'landelijk' }),
  lijsten: listOf(Partijenlijst, 'Per akkoord hoeveel er tekenden.'),
  partijen: listOf(Partij, 'Op volgorde van code.'),
}) {}

export const PARTIJENREGISTER_ROUTES = subjectRoutes({
  subject: partyRegister,
  tag: 'Partijen en besluiten',
  path: 'partijenregisters',
  key: { name: 'code', description: 'Welk register: landelijk.' },
  one: 'partijenregister',
  answer: Partijenregister,
  answerOf: ({ code, lists, parties }): Partijenregister => ({
    code,
    lijsten: lists.map(({ agreement: akkoord, signatories, complete }) => ({ akkoord, ondertekenaars: signatories, volledig: complete })),
    partijen: parties.map(partijOf),
  }),
  models: [Partijenlijst, Partij, Partijrol, Partijnaam],
  list: { id: 'partijenregistersLezen', summary: 'De registers van partijen', items: 'Op volgorde van code.' },
  read: { id: 'partijenregisterLezen', summary: 'Alle partijen tezamen, hoeveel er tekenden, en de geschiedenis daarvan' },
  tell: [
    {
      path: 'feiten',
      id: 'partijVastleggen',
      summary: 'Leg een partij, een andere naam, een rol of de volledigheid van de lijst vast',
      description: 'Een naam is van één partij; wat eender lijkt, wordt niet samengevoegd.',
      operation: 'record-decision',
    },
  ],
  correct: { id: 'partijCorrigeren', summary: 'Corrigeer wat over een partij onjuist is vastgelegd', operation: 'record-decision' },
});

export const partijen = [PartijenController, ...subjectControllers(PARTIJENREGISTER_ROUTES)];
