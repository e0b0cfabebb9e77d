import { type CalendarDate, latest } from '@peildatum/kernel';
import { onDate, type Snapshot, toldAt } from '@peildatum/projections';
import { framework } from '../application/framework.subject.js';
import {
  FRAMEWORK_SECTORS,
  type FrameworkCode,
  type FrameworkEvent,
  type FrameworkSector,
  frameworkCode,
  sectorAndYear,
} from '../domain/framework/framework.events.js';
import type { FrameworkView } from '../domain/framework/framework.shape.js';
import { frameworkView } from '../domain/framework/framework.view.js';

/** What is absent does not filter. */
export interface FrameworkFilter {
  readonly sectors?: readonly FrameworkSector[];
  readonly years?: readonly number[];
  /** Until when what rests on figures counts, whatever the snapshot's date. */
  readonly figuresUntil?: CalendarDate;
}

/** Every kader of which something holds at the snapshot's clocks, in the order of their codes. */
export async function frameworksAt(
  snapshot: Snapshot,
  { sectors, years, figuresUntil = snapshot.validOn }: FrameworkFilter = {},
): Promise<FrameworkView[]> {
  const codes = years?.flatMap((year) => (sectors ?? FRAMEWORK_SECTORS).map((sector) => frameworkCode(sector, year)));
  const told = onDate(snapshot, latest(snapshot.validOn, figuresUntil));
  const facts = await toldAt<FrameworkEvent>(told, framework.projection, codes);
  return [...facts].flatMap(([subject, known]) => {
    const code = subject as FrameworkCode;
    if (sectors !== undefined && !sectors.includes(sectorAndYear(code).sector)) return [];
    return frameworkView(code, known, snapshot.validOn, figuresUntil) ?? [];
  });
}
