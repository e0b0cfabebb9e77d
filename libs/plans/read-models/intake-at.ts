import type { CalendarDate } from '@peildatum/kernel';
import { type Snapshot, valuesOf } from '@peildatum/projections';
import { type IntakeView, OPEN_INTAKE } from '../domain/intake.view.js';
import { intakeProjection } from './intake.projection.js';

/** Whether new snelle toetsen are taken in at the snapshot's clocks. */
export async function intakeAt(snapshot: Snapshot): Promise<IntakeView> {
  const value = valuesOf({ table: snapshot.table(intakeProjection), aspect: 'intake', columns: 'closed, decided_by' });
  const [told] = await snapshot.query<{ closed: boolean; decided_by: string; valid_from: CalendarDate }>(
    `SELECT * FROM ${value} AS intake`,
    [...snapshot.bounds],
  );
  return told === undefined ? OPEN_INTAKE : { closed: told.closed, since: told.valid_from, decidedBy: told.decided_by };
}
