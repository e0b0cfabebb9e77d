import type { EventKind } from '@peildatum/audit';
import { ROLES } from '@peildatum/kernel';
import { HERKOMSTEN } from '@peildatum/platform';
import { SelectField } from '../../components/choice-fields.js';
import { DateField, type DateParts } from '../../components/date-field.js';
import { TextField } from '../../components/text-field.js';
import { upperFirst } from '../../layout/upper-first.js';
import { roleName } from '../../view/visitor-name.js';

/** The dates of the filter, in both clocks. */
export const LOG_DATES = ['geldigVan', 'geldigTot', 'bekendVan', 'bekendTot'] as const;

/** What is typed in it. */
export const LOG_FIELDS = {
  onderwerp: 'Onderwerp',
  achterafVan: 'Ten minste zo veel dagen achteraf',
  bron: 'Woorden in de bron',
  organisatie: 'Organisatie',
} as const;

export interface LogFilterProps {
  readonly kinds: readonly EventKind[];
  /** What was asked, as the address has it. */
  readonly query: Readonly<Record<string, string>>;
  readonly dates: Readonly<Record<string, DateParts>>;
  readonly faultOf: (name: string) => string | undefined;
}

const every = (text: string) => ({ value: '', text });
const ROLE_OPTIONS = [every('Elke rol'), ...ROLES.map((role) => ({ value: role, text: upperFirst(roleName(role)) }))];
const ORIGINS = [every('Elke herkomst'), ...HERKOMSTEN.map((word) => ({ value: word, text: upperFirst(word) }))];
const WHICH = [every('Alle gebeurtenissen'), { value: 'correcties', text: 'Alleen correcties' }];
const NO_DATE: DateParts = { dag: '', maand: '', jaar: '' };
const DATE_LABELS = {
  geldigVan: 'Geldig vanaf',
  geldigTot: 'Geldig tot en met',
  bekendVan: 'Bekend vanaf',
  bekendTot: 'Bekend tot en met',
} as const;

/** By what the log is searched: all of it stands in the address. */
export function LogFilter({ kinds, query, dates, faultOf }: LogFilterProps) {
  const kindOptions = [every('Elke soort'), ...kinds.map(({ name, types }) => ({ value: types.join(','), text: upperFirst(name) }))];
  const field = (name: keyof typeof LOG_FIELDS) => ({
    name,
    label: LOG_FIELDS[name],
    value: query[name] ?? '',
    error: faultOf(name),
  });
  const asked = LOG_DATES.some((name) => dates[name]?.jaar) || query.bron || query.herkomst || query.organisatie;
  return (
    <>
      <div class="pd-filter__row">
        <TextField {...field('onderwerp')} hint="Bijvoorbeeld actie-IZA-L-053 of thematafel-D" />
        <SelectField name="soort" label="Soort" options={kindOptions} value={query.soort ?? ''} />
        <SelectField name="alleen" label="Welke" options={WHICH} value={query.alleen ?? ''} />
        <SelectField name="rol" label="Rol" options={ROLE_OPTIONS} value={query.rol ?? ''} />
        <TextField {...field('achterafVan')} hint="Tussen de dag waarop het inging en die van het vastleggen" width={6} />
      </div>
      <details class="pd-clocks" open={Boolean(asked)}>
        <summary class="pd-clocks__summary">Op bron, organisatie en datum</summary>
        <div class="pd-filter__row">
          <TextField {...field('bron')} />
          <SelectField name="herkomst" label="Herkomst" options={ORIGINS} value={query.herkomst ?? ''} />
          <TextField {...field('organisatie')} />
        </div>
        <div class="pd-clocks__fields">
          {LOG_DATES.map((name) => (
            <DateField key={name} name={name} label={DATE_LABELS[name]} value={dates[name] ?? NO_DATE} error={faultOf(name)} />
          ))}
        </div>
      </details>
    </>
  );
}
