import {
  type BodyView,
  body,
  type MeetingStatus,
  type MeetingView,
  MONITORSTAND_WORDS,
  type MonitorStanding,
  meeting,
  VERGADERSTAND_WORDS,
  ZETEL_WORDS,
} from '@peildatum/governance';
import { answer, count, date, listOf, nullable, of, oneOf, text } from '../answers/answer.js';
import { choiceOf, text as textParameter } from '../reading/parameter.js';
import { subjectControllers } from '../subjects/subject-controllers.js';
import { subjectList } from '../subjects/subject-list.js';
import { subjectRoutes } from '../subjects/subject-routes.js';

const TAG = 'Partijen en besluiten';

class Orgaannaam extends answer({ naam: text('De naam.'), vanaf: date('Sinds welke dag.') }) {}

export class Orgaanlid extends answer({
  partij: text('De code van de partij.', { example: 'ZN' }),
  zetel: oneOf(Object.values(ZETEL_WORDS), 'Als wat zij er zit.'),
  vanaf: date('Sinds welke dag.'),
}) {}

/** Where parties meet and decide. */
export class Orgaan extends answer({
  code: text('De code.', { example: 'bo' }),
  naam: text('Hoe het heet.', { example: 'BO IZA/AZWA' }),
  doel: nullable(text('Waar het over gaat.')),
  ritme: nullable(text('Hoe vaak het vergadert.')),
  namen: listOf(Orgaannaam, 'Onder welke namen stukken het noemen, op volgorde.'),
  leden: listOf(Orgaanlid, 'Wie er op de peildatum in zit; leeg: niet gepubliceerd.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const orgaanOf = ({ code, name, names, purpose, rhythm, members, source }: BodyView): Orgaan => ({
  code,
  naam: name,
  doel: purpose,
  ritme: rhythm,
  namen: names.map(({ name: naam, from }) => ({ naam, vanaf: from })),
  leden: members.map(({ party, seat, from }) => ({ partij: party, zetel: ZETEL_WORDS[seat], vanaf: from })),
  bron: source,
});

export const ORGAAN_ROUTES = subjectRoutes({
  subject: body,
  tag: TAG,
  path: 'organen',
  key: { name: 'code', description: 'De code van het orgaan.' },
  one: 'orgaan',
  answer: Orgaan,
  answerOf: orgaanOf,
  models: [Orgaannaam, Orgaanlid],
  list: { id: 'organenLezen', summary: 'De organen waarin partijen overleggen en besluiten', items: 'Op volgorde van code.' },
  read: { id: 'orgaanLezen', summary: 'Een orgaan met zijn namen en leden, en zijn geschiedenis' },
  tell: [
    { path: 'feiten', id: 'orgaanVastleggen', summary: 'Leg een orgaan, een naam of een lid ervan vast', operation: 'record-decision' },
  ],
  correct: { id: 'orgaanCorrigeren', summary: 'Corrigeer wat over een orgaan onjuist is vastgelegd', operation: 'record-decision' },
});

class Agendapunt extends answer({
  punt: text('Waarover gesproken wordt.'),
  editie: nullable(date('De peildatum van de editie die voorligt.')),
  stuk: nullable(text('Een ander stuk dat voorligt.')),
}) {}

class Kwartaalmonitor extends answer({
  uiterlijk: date('Uiterlijk op welke dag: twee weken voor de vergadering.'),
  stand: oneOf(Object.values(MONITORSTAND_WORDS), 'Of zij op tijd kwam; onbekend: van een publicatie is niets vastgelegd.'),
  dagenTeLaat: nullable(count('Hoeveel dagen te laat; 0: op tijd, null: onbekend.')),
  gepubliceerdOp: nullable(date('Op welke dag de NZa haar publiceerde.')),
  titel: nullable(text('Hoe zij heet.')),
  stuk: nullable(text('Waar zij staat.')),
  bron: nullable(text('Document en regel.')),
}) {}

/** When a body meets, and about what. */
export class Vergadering extends answer({
  code: text('De code.', { example: 'bo-2025-06-16' }),
  orgaan: text('Welk orgaan.', { example: 'bo' }),
  datum: date('Op welke dag.'),
  stand: oneOf(Object.values(VERGADERSTAND_WORDS), 'Of zij gepland, gehouden of afgelast is.'),
  toelichting: nullable(text('Wat erover te zeggen is, of waarom zij niet doorging.')),
  agenda: listOf(Agendapunt, 'Waar zij over gaat.'),
  kwartaalmonitor: nullable(of(Kwartaalmonitor, 'De kwartaalmonitor van de NZa; null: dit orgaan krijgt er geen.')),
  bron: nullable(text('Document en regel.')),
}) {}

const kwartaalmonitorOf = ({ by, standing, daysLate, published }: NonNullable<MeetingView['quarterlyMonitor']>): Kwartaalmonitor => ({
  uiterlijk: by,
  stand: MONITORSTAND_WORDS[standing],
  dagenTeLaat: daysLate,
  gepubliceerdOp: published?.on ?? null,
  titel: published?.title ?? null,
  stuk: published?.document ?? null,
  bron: published?.source ?? null,
});

export const vergaderingOf = (view: MeetingView): Vergadering => ({
  code: view.code,
  orgaan: view.body,
  datum: view.date,
  stand: VERGADERSTAND_WORDS[view.status],
  toelichting: view.note,
  agenda: view.agenda.map(({ item, edition, paper }) => ({ punt: item, editie: edition, stuk: paper })),
  kwartaalmonitor: view.quarterlyMonitor && kwartaalmonitorOf(view.quarterlyMonitor),
  bron: view.source,
});

export const VERGADERING_ROUTES = subjectRoutes({
  subject: meeting,
  tag: TAG,
  path: 'vergaderingen',
  key: { name: 'code', description: 'De code van de vergadering.' },
  one: 'vergadering',
  answer: Vergadering,
  answerOf: vergaderingOf,
  models: [Agendapunt, Kwartaalmonitor],
  list: {
    id: 'vergaderingenLezen',
    summary: 'De vergaderingen die gepland, gehouden en afgelast zijn',
    items: 'Op volgorde van code.',
    parameters: {
      orgaan: textParameter('Alleen van dit orgaan.', 60),
      stand: choiceOf<MeetingStatus>('Alleen die zo staan.', VERGADERSTAND_WORDS),
      kwartaalmonitor: choiceOf<MonitorStanding>('Alleen waarvoor de kwartaalmonitor zo staat.', MONITORSTAND_WORDS),
    },
    isAsked:
      ({ orgaan, stand, kwartaalmonitor }) =>
      (view) =>
        (orgaan === undefined || view.body === orgaan) &&
        (stand === undefined || view.status === stand) &&
        (kwartaalmonitor === undefined || view.quarterlyMonitor?.standing === kwartaalmonitor),
  },
  read: { id: 'vergaderingLezen', summary: 'Een vergadering met haar agenda, en haar geschiedenis' },
  tell: [
    {
      path: 'feiten',
      id: 'vergaderingVastleggen',
      summary: 'Plan een vergadering, zet er een punt op, of leg vast dat zij gehouden of afgelast is, of haar kwartaalmonitor kwam',
      operation: 'record-decision',
    },
  ],
  correct: {
    id: 'vergaderingCorrigeren',
    summary: 'Corrigeer wat over een vergadering onjuist is vastgelegd',
    operation: 'record-decision',
  },
});

export const ORGANEN = subjectList(ORGAAN_ROUTES);
export const VERGADERINGEN = subjectList(VERGADERING_ROUTES);
export const organen = [...subjectControllers(ORGAAN_ROUTES), ...subjectControllers(VERGADERING_ROUTES)];
