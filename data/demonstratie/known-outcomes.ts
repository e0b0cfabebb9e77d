import { type CalendarDate, parseDate } from '@peildatum/kernel';
import type { ActionCode } from '@peildatum/thematafels';

/** What became of an action by May 2025, and for a completed one: in which of the published counts it came. */
export type Outcome =
  | 'completed-by-november' // one of the 138
  | 'completed-by-q4' // one of the 22 between November and the end of Q4
  | 'completed-since-q4' // one of the 8
  | 'ahead'
  | 'on-schedule'
  | 'behind'
  | 'not-started';

/** An outcome that the text of a report suggests. That it is about this action is our reading: it stays reconstructed. */
export interface KnownOutcome {
  readonly outcome: Outcome;
  /** Only where the text has a date; of a month or year its last day. */
  readonly on?: CalendarDate;
  readonly evidence?: string;
  readonly source: string;
}

export const KNOWN_OUTCOMES: ReadonlyMap<ActionCode, KnownOutcome> = new Map(
  Object.entries<KnownOutcome>({
    'IZA-L-030': {
      outcome: 'completed-by-november',
      on: parseDate('2023-12-31'),
      evidence: 'Elke regio had in 2023 een regiobeeld.',
      source: '000 r. 513 (2023: de laatste dag)',
    },
    'IZA-L-032': {
      outcome: 'completed-by-november',
      on: parseDate('2023-12-31'),
      evidence: 'Elke regio had in 2023 een regioplan.',
      source: '000 r. 513 (2023: de laatste dag)',
    },
    'IZA-L-037': {
      outcome: 'completed-since-q4',
      on: parseDate('2025-01-01'),
      evidence: 'Alle regio’s hebben sinds begin 2025 zorgcoördinatie ingericht.',
      source: '002 r. 3',
    },
    'IZA-L-038': { outcome: 'on-schedule', source: '000 r. 106, 004 r. 9768-9771 (akkoord gesloten, inbedden volgt)' },
    'IZA-L-044': {
      outcome: 'completed-since-q4',
      evidence: 'De tafel meldt dat het werk aan de rol van het ROAZ klaar is.',
      source: '004 r. 9773-9774 (zonder datum, dus de peildatum)',
    },
    'IZA-L-050': {
      outcome: 'completed-since-q4',
      on: parseDate('2025-03-25'),
      evidence: 'De Ronde Tafels stelden de normen op 25 maart 2025 vast.',
      source: '004 r. 9814-9816',
    },
    'IZA-L-055': { outcome: 'not-started', source: '004 r. 9711, 9801-9805 (het rapport meldt alleen de eerste tranche)' },
    'IZA-L-056': { outcome: 'not-started', source: '004 r. 9711, 9801-9805 (het rapport meldt alleen de eerste tranche)' },
    'IZA-L-067': {
      outcome: 'completed-by-november',
      on: parseDate('2024-09-30'),
      evidence: 'Het convenant is in september 2024 getekend.',
      source: '000 r. 139 (september 2024: de laatste dag)',
    },
    'IZA-L-105': { outcome: 'behind', source: '000 r. 204-206 (volledige invoering voor eind 2025 niet haalbaar)' },
    'IZA-L-107': { outcome: 'behind', source: '000 r. 115 (het wetsvoorstel ligt stil)' },
  }),
);
