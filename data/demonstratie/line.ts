import { type BudgetCode, type BudgetEvent, budgetStreams } from '@peildatum/budgets';
import { GOVERNANCE_STREAM, type GovernanceEvent } from '@peildatum/governance';
import type { Basis, CalendarDate, Fact, Instant } from '@peildatum/kernel';
import { type DossierEvent, dossierStream, INTAKE_STREAM, type IntakeEvent, type ToetsCode } from '@peildatum/plans';
import {
  type ActionCode,
  type ActionEvent,
  actionStream,
  type ThematafelEvent,
  type ThematafelLetter,
  thematafelStream,
} from '@peildatum/thematafels';

/** One line of the migration file: one event, with the fields in the order in which they are written. */
export interface Line {
  readonly stream: string;
  readonly type: string;
  readonly validFrom: CalendarDate;
  readonly recordedAt: Instant;
  readonly basis: Exclude<Basis, 'recorded'>;
  readonly source: string;
  readonly data: unknown;
}

/** Where a fact comes from; `source` names document and line, and says what was assumed. */
export type Origin = Pick<Line, 'basis' | 'source'>;

export const published = (source: string): Origin => ({ basis: 'source', source });
export const derived = (source: string): Origin => ({ basis: 'derived', source });
export const reconstructed = (source: string): Origin => ({ basis: 'reconstructed', source });

export const actionLine = (code: ActionCode, recordedAt: Instant, fact: ActionEvent, origin: Origin): Line =>
  lineOf(actionStream(code), recordedAt, fact, origin);

export const thematafelLine = (letter: ThematafelLetter, recordedAt: Instant, fact: ThematafelEvent, origin: Origin): Line =>
  lineOf(thematafelStream(letter), recordedAt, fact, origin);

export const governanceLine = (recordedAt: Instant, fact: GovernanceEvent, origin: Origin): Line =>
  lineOf(GOVERNANCE_STREAM, recordedAt, fact, origin);

export const dossierLine = (toets: ToetsCode, recordedAt: Instant, fact: DossierEvent, origin: Origin): Line =>
  lineOf(dossierStream(toets), recordedAt, fact, origin);

export const intakeLine = (recordedAt: Instant, fact: IntakeEvent, origin: Origin): Line => lineOf(INTAKE_STREAM, recordedAt, fact, origin);

export const budgetLine = (budget: BudgetCode, recordedAt: Instant, fact: BudgetEvent, origin: Origin): Line =>
  lineOf(budgetStreams.of(budget), recordedAt, fact, origin);

/** A fact of a context of which the stream is made by who tells it. */
export const lineOf = (stream: string, recordedAt: Instant, { type, validFrom, data }: Fact, { basis, source }: Origin): Line => ({
  stream,
  type,
  validFrom,
  recordedAt,
  basis,
  source,
  data,
});
