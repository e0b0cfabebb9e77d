import { describe, expect, it } from '@jest/globals';
import { agreementTable, agreementTableEvents, budgetEvents, frameworkEvents } from '@peildatum/budgets';
import {
  type Actor,
  type CalendarDate,
  type CorrectionOrder,
  type EventDefinitions,
  type Fact,
  isFault,
  PeildatumError,
  type RecordedEvent,
  ROLES,
  type Role,
  type Uuid,
} from '@peildatum/kernel';
import { monitorEvents } from '@peildatum/monitoring';
import { dossierEvents, intakeEvents } from '@peildatum/plans';
import { mayCorrect, type Operation, RIGHTS, type SubjectRights } from '@peildatum/platform';
import { publication, publicationEvents } from '@peildatum/publications';
import { actionEvents, thematafelEvents } from '@peildatum/thematafels';
import { institutionEvents, normEvents, trancheEvents, tranche as trancheSubject } from '@peildatum/volume-norms';
import { BUDGET_RIGHTS, FRAMEWORK_RIGHTS } from '../../../libs/budgets/application/budget-rights.js';
import { MONITOR_RIGHTS } from '../../../libs/monitoring/application/monitor-rights.js';
import { DOSSIER_RIGHTS } from '../../../libs/plans/application/dossier-rights.js';
import { INTAKE_RIGHTS } from '../../../libs/plans/application/intake-rights.js';
import { ACTION_RIGHTS } from '../../../libs/thematafels/application/action-rights.js';
import { thematafelRights } from '../../../libs/thematafels/application/thematafel-rights.js';
import { INSTITUTION_RIGHTS, NORM_RIGHTS } from '../../../libs/volume-norms/application/norm-rights.js';

interface Subject {
  readonly definitions: EventDefinitions;
  readonly rights: SubjectRights<Fact>;
  /** What of the data of its facts says whose they are: all of thematafel D, of the insurer VGZ and of RIVM. */
  readonly data: (type: string) => object;
  /** The facts that stand before the others. */
  readonly first: readonly string[];
}
const subject = (
  definitions: EventDefinitions,
  rights: unknown,
  data: Subject['data'] = () => ({}),
  first: readonly string[] = [],
): Subject => ({
  definitions,
  rights: rights as SubjectRights<Fact>,
  data,
  first,
});
const ofRivm = { owner: 'RIVM', parts: [], part: null, indicator: 'i1', target: 'd1', measurement: 'm1', publishedBy: 'RIVM' };
const { publishedBy: _, ...unpublished } = ofRivm;

const SUBJECTS: Readonly<Record<string, Subject>> = {
  thematafel: subject(thematafelEvents, thematafelRights('D')),
  action: subject(actionEvents, ACTION_RIGHTS, () => ({ thematafel: 'D' }), ['ActionRegistered']),
  dossier: subject(dossierEvents, DOSSIER_RIGHTS, () => ({ insurer: 'VGZ', insurers: ['VGZ', 'CZ'] }), ['SnelleToetsSubmitted']),
  intake: subject(intakeEvents, INTAKE_RIGHTS),
  budget: subject(budgetEvents, BUDGET_RIGHTS),
  framework: subject(frameworkEvents, FRAMEWORK_RIGHTS),
  agreementTable: subject(agreementTableEvents, agreementTable.rights),
  norm: subject(normEvents, NORM_RIGHTS),
  tranche: subject(trancheEvents, trancheSubject.rights),
  institution: subject(institutionEvents, INSTITUTION_RIGHTS),
  monitor: subject(monitorEvents, MONITOR_RIGHTS, (type) => (type.startsWith('Measurement') ? ofRivm : unpublished), [
    'MonitorEstablished',
    'IndicatorDefined',
  ]),
  publication: subject(publicationEvents, publication.rights),
};

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const FROM = '2025-01-01' as CalendarDate;

/** The same role twice: of whose the facts are, and of another. */
const ACTORS: readonly { readonly actor: Actor; readonly own: boolean }[] = ROLES.flatMap((role) => [
  { actor: actorOf(role, 'D', role === 'verzekeraar' ? 'VGZ' : 'RIVM'), own: true },
  { actor: actorOf(role, 'E', 'CBS'), own: false },
]);
function actorOf(role: Role, thematafel: string, organisation: string): Actor {
  return { person: id(0), role, organisation, thematafel };
}

/** What a chain of corrections comes to: the fact itself, withdrawn, or replaced by each kind of another right. */
interface Chain {
  readonly told: readonly string[];
  readonly events: readonly RecordedEvent[];
}

function chainsOf({ definitions, rights, data, first }: Subject, type: string, kinds: readonly string[]): Chain[] {
  const fact = (told: string): Fact => ({ type: told, validFrom: FROM, data: data(told) });
  const recorded = (n: number, what: object) =>
    ({ id: id(n), revision: n, stream: 's', validFrom: FROM, actor: actorOf('beheerder', '', 'VWS'), ...what }) as unknown as RecordedEvent;
  const before = first.map((each, n) => recorded(n, fact(each)));
  const told = recorded(10, fact(type));
  const correction = Object.keys(definitions).find((each) => definitions[each]?.correction);
  const corrected = (n: number, replacement: Fact | null) =>
    recorded(n, { type: correction, data: { reason: 'r', replacement }, corrects: id(n - 1) });
  const withdrawn = corrected(11, null);
  const ofEachRight = [...new Map(kinds.map((kind) => [rights.telling[kind], kind])).values()];
  return [
    { told: [type], events: [...before, told] },
    { told: [type], events: [...before, told, withdrawn] },
    ...ofEachRight.map((kind) => ({ told: [type, kind], events: [...before, told, withdrawn, corrected(12, fact(kind))] })),
  ];
}

const may = (operation: Operation, { actor, own }: (typeof ACTORS)[number]): boolean => {
  const reach = RIGHTS[operation][actor.role];
  return reach === 'any' || (reach === 'own' && own);
};

function judged(rights: SubjectRights<Fact>, actor: Actor, order: CorrectionOrder, events: readonly RecordedEvent[]): boolean {
  try {
    mayCorrect(rights, actor, order)(events);
    return true;
  } catch (error) {
    if (error instanceof PeildatumError && error.kind === 'forbidden') return false;
    throw error;
  }
}

describe('a correction may be told by who might tell all that it touches', () => {
  it.each(Object.keys(SUBJECTS))('of %s: every fact, what became of it, every replacement, every role', (name) => {
    const on = SUBJECTS[name] as Subject;
    const kinds = Object.keys(on.definitions).filter((type) => !on.definitions[type]?.correction);
    const wrong: string[] = [];
    let allowed = 0;
    let refused = 0;
    for (const type of kinds)
      for (const { told, events } of chainsOf(on, type, kinds))
        for (const kind of [null, ...kinds]) {
          const replacement = kind === null ? null : { type: kind, validFrom: FROM, data: on.data(kind) };
          const facts = [...told, ...(kind === null ? [] : [kind])].map((each) => ({ type: each, validFrom: FROM, data: on.data(each) }));
          const operations = new Set([on.rights.correcting, ...facts.map(({ type: told }) => on.rights.telling[told] as Operation)]);
          const order = { corrects: events.at(-1)?.id as Uuid, reason: 'r', replacement };
          for (const asker of ACTORS) {
            const wanted = [...operations].every((operation) => may(operation, asker));
            if (judged(on.rights, asker.actor, order, events) !== wanted)
              wrong.push(
                `${told.join(' > ')} (${events.length}) > ${kind} by ${asker.actor.role}, ${asker.own ? 'own' : 'other'}: ${!wanted}`,
              );
            if (wanted) allowed += 1;
            else refused += 1;
          }
        }
    expect(wrong).toEqual([]);
    expect(allowed).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(allowed);
  });

  it('names the right that is missing', () => {
    const [appointed] = chainsOf(SUBJECTS.thematafel as Subject, 'CoordinatorAppointed', []);
    const order = { corrects: id(10), reason: 'r', replacement: null };
    try {
      mayCorrect(thematafelRights('D'), actorOf('coordinator', 'D', 'ZN'), order)(appointed?.events ?? []);
      throw new Error('allowed');
    } catch (error) {
      expect(isFault(error, 'RIGHTS.ROLE')).toBe(true);
      expect((error as Error).message).toContain('een coördinator benoemen of ontslaan');
    }
  });
});
