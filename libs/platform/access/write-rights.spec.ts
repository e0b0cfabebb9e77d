import { describe, expect, it } from '@jest/globals';
import { type Actor, type CalendarDate, type Fact, type RecordedEvent, type Role, Timeline, type Uuid } from '@peildatum/kernel';
import { mayCorrect, mayTell, mayTellOn, rightsByRole, type SubjectRights } from './write-rights.js';

type Opened = Fact<'Opened', { insurer: string }>;
type Decided = Fact<'Decided', { insurer: string }>;
type Granted = Fact<'Granted', object>;
type ExampleFact = Opened | Decided | Granted;

/** A dossier is of the insurer that opened it; a decision is of who decides besides. */
const RIGHTS: SubjectRights<ExampleFact> = {
  telling: { Opened: 'record-plan', Decided: 'decide-plan', Granted: 'issue-beschikking' },
  correcting: 'correct-plan',
  ownersOf: (fact, standing) => {
    if (fact === null) return [];
    const opened = standing.flatMap((known) => (known.type === 'Opened' ? [known.data.insurer] : []));
    return [{ organisations: opened }, ...(fact.type === 'Decided' ? [{ organisations: [fact.data.insurer] }] : [])];
  },
  opens: ({ type }) => type === 'Opened',
};

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const actor = (role: Role, organisation = 'VGZ'): Actor => ({ person: id(0), role, organisation });
const FROM = '2025-01-01' as CalendarDate;
const opened: Opened = { type: 'Opened', validFrom: FROM, data: { insurer: 'VGZ' } };
const decided = (insurer: string): Decided => ({ type: 'Decided', validFrom: FROM, data: { insurer } });
const granted: Granted = { type: 'Granted', validFrom: FROM, data: {} };
const recorded = (facts: readonly Fact[]) =>
  facts.map((fact, revision) => ({ ...fact, id: id(revision + 1), revision, stream: 's' }) as unknown as RecordedEvent);
const THERE = recorded([opened]);
const refused = (code: string) => expect.objectContaining({ code, kind: 'forbidden' });

describe('who may tell a fact', () => {
  it('is who may do what telling it is: a role that never may is told so at once', () => {
    expect(() => mayTell(RIGHTS, actor('nza'), decided('VGZ'))).toThrow(refused('RIGHTS.ROLE'));
    expect(() => mayTell(RIGHTS, actor('verzekeraar'), granted)).toThrow(refused('RIGHTS.ROLE'));
    expect(() => mayTell(RIGHTS, actor('nza'), granted)(THERE)).not.toThrow();
  });

  it('is who owns what stands, and of more owners every one', () => {
    expect(() => mayTell(RIGHTS, actor('verzekeraar'), decided('VGZ'))(THERE)).not.toThrow();
    expect(() => mayTell(RIGHTS, actor('verzekeraar'), decided('CZ'))(THERE)).toThrow(refused('RIGHTS.ORGANISATION'));
    expect(() => mayTell(RIGHTS, actor('verzekeraar', 'CZ'), decided('CZ'))(THERE)).toThrow(refused('RIGHTS.ORGANISATION'));
  });

  it('is not asked of a subject that is not there: that is said first, but for what opens it', () => {
    expect(() => mayTell(RIGHTS, actor('verzekeraar'), decided('CZ'))([])).not.toThrow();
    expect(() => mayTell(RIGHTS, actor('verzekeraar'), opened)([])).toThrow(refused('RIGHTS.ORGANISATION'));
  });

  it('is judged on a timeline as on its events, and on what is about to be told as well', () => {
    const stranger = mayTellOn<ExampleFact>(RIGHTS, actor('verzekeraar', 'CZ'), decided('CZ'));
    expect(() => stranger(Timeline.of<ExampleFact>(THERE))).toThrow(refused('RIGHTS.ORGANISATION'));
    expect(() => stranger(Timeline.of<ExampleFact>([]))).not.toThrow();
    expect(() => stranger(Timeline.of<ExampleFact>([]).with(opened))).toThrow(refused('RIGHTS.ORGANISATION'));
    expect(() =>
      mayTellOn<ExampleFact>(RIGHTS, actor('verzekeraar'), decided('VGZ'))(Timeline.of<ExampleFact>([]).with(opened)),
    ).not.toThrow();
  });
});

describe('who may correct a fact', () => {
  it('may correct, and might tell what it touches besides', () => {
    const events = recorded([opened, decided('VGZ')]);
    const order = { corrects: id(2), reason: 'r', replacement: decided('CZ') };
    expect(() => mayCorrect(RIGHTS, actor('verzekeraar'), order)).toThrow(refused('RIGHTS.ROLE'));
    expect(() => mayCorrect(RIGHTS, actor('beheerder'), order)(events)).not.toThrow();
  });
});

it('a subject where everything is for everyone of a role says so of each type', () => {
  const rights = rightsByRole<Granted>({ Granted: 'issue-beschikking' }, 'correct-plan');
  expect(() => mayTell(rights, actor('nza'), granted)([])).not.toThrow();
  expect(() => mayTell(rights, actor('vws'), granted)).toThrow(refused('RIGHTS.ROLE'));
});
