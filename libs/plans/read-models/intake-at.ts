import type { CalendarDate } from '@peildatum/kernel';
import { type Snapshot, valuesOf } from '@peildatum/projections';
import { OPEN_INTAKE, type ToetsenView } from '../domain/intake.view.js';
import { intakeProjection } from './intake.projection.js';

/** What holds of all snelle toetsen together at the snapshot's clocks. */
export async function intakeAt(snapshot: Snapshot): Promise<ToetsenView> {
  const toldOf = <R extends object>(aspect: string, columns: string) =>
    snapshot.query<R>(`SELECT * FROM ${valuesOf({ table: snapshot.table(intakeProjection), aspect, columns })} AS told`, [
      ...snapshot.bounds,
    ]);
  const [[told], [said]] = await Promise.all([
    toldOf<{ closed: boolean; decided_by: string; decision: string | null; valid_from: CalendarDate }>(
      'intake',
      'closed, decided_by, decision',
    ),
    toldOf<{ share: string }>('provisional-share', 'share'),
  ]);
  const intake =
    told === undefined ? OPEN_INTAKE : { closed: told.closed, since: told.valid_from, decidedBy: told.decided_by, decision: told.decision };
  return { ...intake, someProvisional: said?.share === 'some' };
}
