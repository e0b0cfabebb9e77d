import { aanvraagStatusSlug, currentPlans, type PlanStatus } from '@peildatum/plans';
import { figureOf, type ListAt, type Resting } from '../counting.js';
import { plansList, toetsenList } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import { touching, UNKNOWN, UNKNOWN_FILTER, type Values } from '../values.js';
import type { Assessed, AssessedValue, CountedObject } from './assessed.js';

interface Application extends Resting {
  readonly status: PlanStatus;
  readonly sectors: Values;
  readonly themes: Values;
  readonly regions: Values;
}

/** Null: there is nothing of that object in the register. */
export function composeAssessed({ clocks, toetsen, plans }: ReportInput, object: CountedObject): Assessed | null {
  const all: readonly Application[] = object === 'snelle-toetsen' ? toetsen : currentPlans(plans);
  if (all.length === 0) return null;
  const list = object === 'snelle-toetsen' ? toetsenList(clocks) : plansList(clocks, { huidig: 'true' });
  const assessed = all.filter(({ status }) => status === 'approved' || status === 'rejected');
  return {
    object,
    perSector: perValue(assessed, ({ sectors }) => sectors, list, 'sector'),
    perThema: perValue(assessed, ({ themes }) => themes, list, 'thema'),
    perRegio: perValue(assessed, ({ regions }) => regions, list, 'regio'),
  };
}

const perValue = (
  assessed: readonly Application[],
  valuesOf: (application: Application) => Values,
  list: ListAt,
  filter: string,
): AssessedValue[] =>
  touching(assessed, valuesOf).map(([value, there]) => {
    const of = (status: PlanStatus) =>
      figureOf(
        there.filter((application) => application.status === status),
        list,
        { status: aanvraagStatusSlug(status), [filter]: value ?? UNKNOWN_FILTER },
      );
    return { waarde: value ?? UNKNOWN, goedgekeurd: of('approved'), afgekeurd: of('rejected') };
  });
