import type { CalendarDate, Instant } from '@peildatum/kernel';
import type { DossierEvent, ToetsCode } from '@peildatum/plans';
import { dossierLine, type Line, type Origin } from './line.js';

/** What happened, without its date. */
export type Step = DossierEvent extends infer E ? (E extends DossierEvent ? Omit<E, 'validFrom'> : never) : never;

/** Steps of one day, one after the other. */
export const told = (toets: ToetsCode, knownFrom: Instant, on: CalendarDate, steps: readonly Step[], origin: Origin): readonly Line[] =>
  steps.map((step) => dossierLine(toets, knownFrom, { ...step, validFrom: on } as DossierEvent, origin));

export const NOT_KNOWN = 'welke dat zijn en wanneer is niet gepubliceerd';
