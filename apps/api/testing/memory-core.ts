import { CommandBus, CqrsModule, type QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import type { CountedDenial, Denial } from '@peildatum/audit';
import { FoldedMeans, MeansGuard } from '@peildatum/budgets';
import { EventLog, keyReused, MemoryEventStore, openRegister, Register } from '@peildatum/event-store';
import { type Actor, fixedClock, systemIds, type Uuid } from '@peildatum/kernel';
import { type ValueListName, ValueLists } from '@peildatum/platform';
import { hiddenFromWriters, RecordedFigures } from '@peildatum/publications';
import { subjectCommandHandlers } from '@peildatum/subjects';
import { codec, contexts } from '../../runtime/composition.js';
import type { ApiCore } from '../api-core.js';
import { tokenInvalid } from '../auth/token-errors.js';
import type { HealthPart } from '../ports/health.js';
import { FakeBus } from './fake-bus.js';
import { foldedBudgets } from './folded-budgets.js';
import { foldedDossiers } from './folded-dossiers.js';
import { foldedFrameworks } from './folded-frameworks.js';
import { foldedMonitors } from './folded-monitors.js';
import { foldedNorms } from './folded-norms.js';
import { foldedEmbargoes, foldedFigures } from './folded-publications.js';
import { foldedQueries } from './folded-queries.js';
import { foldedSubjects } from './folded-subjects.js';
import { NOW } from './now.js';

const person = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as Uuid;

/** Who the tokens of the specs speak of: `Bearer coordinator-d`. */
export const ACTORS = {
  'coordinator-d': { person: person(1), role: 'coordinator', organisation: 'ZN', thematafel: 'D' },
  'coordinator-e': { person: person(4), role: 'coordinator', organisation: 'NFU', thematafel: 'E' },
  beheerder: { person: person(2), role: 'beheerder', organisation: 'VWS' },
  auditor: { person: person(3), role: 'auditor', organisation: 'ADR' },
  'verzekeraar-zk': { person: person(6), role: 'verzekeraar', organisation: 'Zilveren Kruis' },
  'verzekeraar-vgz': { person: person(7), role: 'verzekeraar', organisation: 'VGZ' },
  nza: { person: person(8), role: 'nza', organisation: 'NZa' },
  vws: { person: '00000000-0000-4000-8000-000000000010' as Uuid, role: 'vws', organisation: 'VWS' },
  bo: { person: '00000000-0000-4000-8000-000000000011' as Uuid, role: 'bo', organisation: 'BO IZA' },
  zorginstituut: { person: '00000000-0000-4000-8000-000000000012' as Uuid, role: 'zorginstituut', organisation: 'Zorginstituut Nederland' },
  rivm: { person: '00000000-0000-4000-8000-000000000013' as Uuid, role: 'rivm', organisation: 'RIVM' },
  nivel: { person: '00000000-0000-4000-8000-000000000014' as Uuid, role: 'nivel', organisation: 'NIVEL' },
  cbs: { person: '00000000-0000-4000-8000-000000000015' as Uuid, role: 'cbs', organisation: 'CBS' },
  /** No issuer gives this role; the rights have a row for it all the same. */
  migratie: { person: person(5), role: 'migratie', organisation: 'Peildatum' },
} as const satisfies Record<string, Actor>;

/** The values that facts of the specs may carry, on any date. */
const LISTED: Readonly<Record<ValueListName, readonly string[]>> = {
  sectoren: ['MSZ', 'GGZ'],
  themas: ['Digitalisering'],
  regios: ['Twente'],
  patientbetrokkenheid: ['Meedenken'],
  doelgroepen: ['Ouderen'],
  domeinen: ['Zvw', 'Wlz'],
};

/**
 * A core on the memory store: the real commands over a real log, queries that fold that log, and in the place of the
 * other ports what a spec can look at.
 */
export async function memoryCore() {
  const clock = fixedClock(NOW);
  const log = new EventLog(new MemoryEventStore(), codec);
  await openRegister(log, person(9), clock, ACTORS.beheerder);
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    providers: [
      {
        provide: Register,
        useValue: new Register(log, clock, { guard: new MeansGuard(new FoldedMeans(log)), hiddenFrom: hiddenFromWriters }),
      },
      { provide: RecordedFigures, useValue: foldedFigures(log) },
      { provide: ValueLists, useValue: { valuesOn: (list) => LISTED[list] } satisfies ValueLists },
      ...subjectCommandHandlers,
      ...contexts.flatMap(({ commandHandlers }) => commandHandlers),
    ],
  }).compile();
  await module.init();
  const queries = new FakeBus([
    ...foldedQueries(log),
    ...foldedDossiers(log),
    ...foldedBudgets(log),
    ...foldedFrameworks(log),
    ...foldedMonitors(log),
    ...foldedNorms(log),
    ...foldedSubjects(log),
  ]);
  const names = new Map<Uuid, string>();
  const denied: Denial[] = [];
  const health: HealthPart[] = [{ name: 'event store', ready: true }];
  const core: ApiCore = {
    commands: module.get(CommandBus),
    queries: queries as unknown as QueryBus,
    tokens: {
      verify: async (token) => {
        const actor = Object.hasOwn(ACTORS, token) ? ACTORS[token as keyof typeof ACTORS] : undefined;
        if (actor === undefined) throw tokenInvalid();
        return actor;
      },
    },
    persons: {
      register: async (id, name) => {
        if ((names.get(id) ?? name) !== name) throw keyReused();
        names.set(id, name);
      },
    },
    health: { parts: async () => health },
    denials: {
      record: (denial) => denied.push(denial),
      list: async () => ({ items: denied.map(countedOnce), total: denied.length, next: null }),
    },
    embargoes: foldedEmbargoes(log),
    ids: systemIds,
    clock,
  };
  return { core, log, clock, queries, names, health, denied, close: () => module.close() };
}

const countedOnce = ({ correlationId, ...kind }: Denial, index: number): CountedDenial => ({
  ...kind,
  number: index + 1,
  minute: NOW,
  count: 1,
  firstCorrelationId: correlationId,
});
