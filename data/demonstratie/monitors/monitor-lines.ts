import type { CalendarDate, Instant } from '@peildatum/kernel';
import { type MonitorCode, type MonitorEvent, monitorStreams } from '@peildatum/monitoring';
import { type Line, lineOf, type Origin } from '../line.js';

export type Step = MonitorEvent extends infer E ? (E extends MonitorEvent ? Omit<E, 'validFrom'> : never) : never;
export type Data<T extends MonitorEvent['type']> = Extract<MonitorEvent, { type: T }>['data'];

/** A fact of a monitor. */
export const told = (monitor: MonitorCode, knownFrom: Instant, validFrom: CalendarDate, step: Step, origin: Origin): Line =>
  lineOf(monitorStreams.of(monitor), knownFrom, { ...step, validFrom } as MonitorEvent, origin);

/** Who measures, as the register names them. */
export const OWNERS = {
  vws: 'VWS',
  nza: 'NZa',
  zorginstituut: 'Zorginstituut Nederland',
  rivm: 'RIVM',
  nivel: 'NIVEL',
  cbs: 'CBS',
} as const;

/** No source dates the beginning of a monitor or an indicator. */
export const SINCE_CONCEPT = 'geldt hier vanaf het conceptakkoord (001 r. 5)';
