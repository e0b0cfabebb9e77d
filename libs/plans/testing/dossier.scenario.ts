import { expect } from '@jest/globals';
import { type CalendarDate, type Decision, PeildatumError, type RecordedEvent, Timeline, type Uuid } from '@peildatum/kernel';
import {
  type CorrectDossier,
  correctDossier,
  type DossierContext,
  type TellableDossierFact,
  tellDossier,
} from '../domain/dossier.decide.js';
import type { DossierEvent } from '../domain/dossier.events.js';
import { type IntakeView, OPEN_INTAKE } from '../domain/intake.view.js';
import { TOETS } from './dossier.facts.js';

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;

/** What was decided, as the log would have it. */
export const recordedAs = (decisions: readonly Decision<DossierEvent>[], start: number): RecordedEvent[] =>
  decisions.map((decided, i) => {
    const envelope = { id: id(start + i), revision: start + i, basis: 'recorded', schemaVersion: 1, stream: `dossier-${TOETS}` };
    if (!('corrects' in decided)) return { ...envelope, ...decided } as unknown as RecordedEvent;
    const { replacement, reason, ...correction } = decided;
    return { ...envelope, ...correction, data: { reason, replacement } } as unknown as RecordedEvent;
  });

export const intakeClosedFrom = (since: string): DossierContext => ({
  intake: (on): IntakeView => (on < since ? OPEN_INTAKE : { closed: true, since: since as CalendarDate, decidedBy: 'BO IZA' }),
});

const TODAY = '2030-01-01' as CalendarDate;

/** Given what stands of dossier ST-0123, when a fact is told or corrected, then it is recorded or refused. */
export function given(...facts: readonly DossierEvent[]) {
  const events = recordedAs(facts, 0);
  const context = (closedFrom: string | null) => intakeClosedFrom(closedFrom ?? '9999');
  const on = (closedFrom: string | null) => ({
    when: (told: DossierEvent, toets = TOETS) =>
      outcome(() => tellDossier(toets, told as TellableDossierFact, context(closedFrom))(Timeline.of<DossierEvent>(events), TODAY)),
    whenCorrecting: (corrects: number, replacement: DossierEvent | null) => {
      const order: CorrectDossier = { toets: TOETS, corrects: id(corrects), reason: 'vergissing', replacement };
      return outcome(() => correctDossier(order, context(closedFrom))(Timeline.of<DossierEvent>(events), TODAY));
    },
  });
  return { ...on(null), whileClosedFrom: (date: string) => on(date) };
}

const outcome = (decide: () => readonly Decision<DossierEvent>[]) => ({
  thenRecords: (...expected: readonly object[]) => {
    const decided = decide();
    expect(decided).toHaveLength(expected.length);
    expect(decided).toMatchObject(expected);
  },
  /** @param inTheWay which of the given facts is named, by its place from 0; null: none is, for something is missing */
  thenRefuses: (code: string, inTheWay?: number | null, saying?: string) => {
    const error = thrownBy(decide);
    expect(error.code).toBe(code);
    if (saying !== undefined) expect(error.message).toContain(saying);
    if (inTheWay === null) expect(error.details ?? {}).not.toHaveProperty('inTheWay');
    else if (inTheWay !== undefined) expect(error.details).toMatchObject({ inTheWay: { eventId: id(inTheWay) } });
  },
});

export function thrownBy(run: () => unknown): PeildatumError {
  try {
    run();
  } catch (error) {
    if (error instanceof PeildatumError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
