import { quarterEnd } from '@peildatum/budgets';
import { addDays, type CalendarDate } from '@peildatum/kernel';
import type { Check, Checked, Result } from '../check.js';
import { Published } from '../published.js';
import { held, judged, side, untested } from '../results.js';

const SINCE = 'acties.afgerond-sinds-vorige';
const THIS_QUARTER = 'acties.afgerond-dit-kwartaal';
const COMPLETED = 'acties.afgerond';

/** What was published as having moved since another moment. */
export const MOVEMENT: readonly Check[] = [
  {
    code: 'beweging.acties-afgerond',
    name: 'Afgeronde acties: stand en toename',
    rule: 'De toename van de gepubliceerde afgeronde acties sinds de vorige editie is wat als afgerond sinds de vorige editie is gepubliceerd.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Er is geen eerdere editie, of er is geen toename gepubliceerd.',
    results: grown,
  },
  {
    code: 'beweging.dit-kwartaal',
    name: 'Afgeronde acties: dit kwartaal en sinds de vorige editie',
    rule: 'Wat „dit kwartaal” is afgerond, is alleen ook wat sinds de vergelijkingsdatum is afgerond als die de laatste dag van het vorige kwartaal is.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum zijn geen twee van deze aantallen gepubliceerd.',
    results: periods,
  },
];

function grown(checked: Checked): Result[] {
  const now = new Published(checked);
  const said = now.number(SINCE);
  if (checked.before === null || said === null) return [];
  const sleutels = [SINCE, COMPLETED];
  // The letter counts what the labels of a chart cannot: the fullest number stands.
  const [last, first] = [highest(now), highest(new Published(checked.before))];
  if (last === null || first === null)
    return [untested({ sleutels }, 'Van een van beide edities is niet gepubliceerd hoeveel acties waren afgerond.')];
  const since = checked.input.governance.edition?.comparedWith;
  const before = checked.before.report.klokken.geldigOp;
  const toelichting = since ? `Gepubliceerd is sinds ${since.label} (${since.date}); de vorige editie hier is van ${before}.` : null;
  return [
    held(side('gepubliceerd als afgerond sinds de vorige', said), side(`${last} − ${first}`, last - first), { sleutels, toelichting }),
  ];
}

function highest(published: Published): number | null {
  const values = published.of(COMPLETED).flatMap(({ value }) => (value === null ? [] : [Number(value)]));
  return values.length === 0 ? null : Math.max(...values);
}

function periods(checked: Checked): Result[] {
  const published = new Published(checked);
  const [quarter, since] = [published.number(THIS_QUARTER), published.number(SINCE)];
  const compared = checked.input.governance.edition?.comparedWith;
  if (quarter === null || since === null || !compared) return [];
  const { geldigOp } = checked.report.klokken;
  const samePeriod = compared.date === lastDayBeforeQuarter(geldigOp);
  const about = {
    sleutels: [THIS_QUARTER, SINCE],
    toelichting: `„Dit kwartaal” begint na ${lastDayBeforeQuarter(geldigOp)}, en „sinds ${compared.label}” na ${compared.date}: gelijke aantallen over ongelijke tijd.`,
  };
  return [
    judged(
      samePeriod ? quarter === since : quarter !== since,
      about,
      side('dit kwartaal', quarter),
      side(`sinds ${compared.label}`, since),
    ),
  ];
}

function lastDayBeforeQuarter(date: CalendarDate): CalendarDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  return quarter === 1 ? addDays(`${date.slice(0, 4)}-01-01` as CalendarDate, -1) : quarterEnd({ year, quarter: quarter - 1 });
}
