import { type Keys, keysIn } from '@peildatum/figures';
import type { CalendarDate } from '@peildatum/kernel';
import { aanvraagStatusSlug, currentPlans, type PlanStatus } from '@peildatum/plans';
import { figureOf, type ListAt, type Resting } from '../counting.js';
import { sectionData, statusDates } from '../gegevens/section-data.js';
import { plansList, toetsenList } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import { touching, UNKNOWN, UNKNOWN_FILTER, type Values, valueWord } from '../values.js';
import type { Assessed, AssessedValue, CountedObject } from './assessed.js';

interface Application extends Resting {
  readonly statusSince: CalendarDate;
  readonly status: PlanStatus;
  readonly sectors: Values;
  readonly themes: Values;
  readonly regions: Values;
}

/** Null: there is nothing of that object in the register. */
export function composeAssessed(input: ReportInput, object: CountedObject): Assessed | null {
  const { clocks, toetsen, plans } = input;
  const all: readonly Application[] = object === 'snelle-toetsen' ? toetsen : currentPlans(plans);
  if (all.length === 0) return null;
  const list = object === 'snelle-toetsen' ? toetsenList(clocks) : plansList(clocks, { huidig: 'true' });
  const assessed = all.filter(({ status }) => status === 'approved' || status === 'rejected');
  const keys = keysIn('beoordeeld', object);
  return {
    gegevens: sectionData(input, { newest: statusDates(all) }),
    object,
    perSector: perValue(keys, assessed, ({ sectors }) => sectors, list, 'sector'),
    perThema: perValue(keys, assessed, ({ themes }) => themes, list, 'thema'),
    perRegio: perValue(keys, assessed, ({ regions }) => regions, list, 'regio'),
  };
}

const perValue = (
  keys: Keys,
  assessed: readonly Application[],
  valuesOf: (application: Application) => Values,
  list: ListAt,
  filter: string,
): AssessedValue[] =>
  touching(assessed, valuesOf).map(([value, there]) => {
    const of = (status: PlanStatus) =>
      figureOf(
        keys(filter, valueWord(value), aanvraagStatusSlug(status)),
        there.filter((application) => application.status === status),
        list,
        { status: aanvraagStatusSlug(status), [filter]: value ?? UNKNOWN_FILTER },
      );
    return { waarde: value ?? UNKNOWN, goedgekeurd: of('approved'), afgekeurd: of('rejected') };
  });
