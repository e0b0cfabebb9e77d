import type { Report } from '@peildatum/reporting';
import type { EditionValue } from './edition-values.js';
import { EMPTY_CELL } from './edition-values.js';

type Kaders = NonNullable<Report['financieleKaders']>;
type KaderJaar = Kaders['jaren'][number];
type Cel = KaderJaar['rijen'][number]['cellen'][number];
type Computed = Readonly<Record<string, EditionValue | null | undefined>>;

/** The row of each table by the number that the editions give it. */
const ROWS = ['uitgaven', 'kader', 'fonds', 'verschil', 'correctie', 'resterend', 'balanspost'] as const;

/** What the register computes of section 9, by the paths of the edition files: every cell of the tables of both budget years. */
export const kaderValues = ({ financieleKaders }: Report): Computed =>
  Object.assign({}, ...(financieleKaders?.jaren ?? []).map(yearValues));

function yearValues(year: KaderJaar): Computed {
  const path = `financiele_kaders.${year.jaar}`;
  const quarter = year.cijfers[0]?.split('-')[1];
  return {
    [`report.peildata_per_onderdeel.financiele_kaders_${year.jaar}`]: `${quarter}-cijfers Zorginstituut, na ${year.kwartalen} kwartalen`,
    [`${path}.cijfers`]: `${quarter} cijfers van het Zorginstituut`,
    [`${path}.kwartalen_declaraties`]: year.kwartalen,
    [`${path}.groei_dure_geneesmiddelen`]: numberOf(year.geneesmiddelen?.groei),
    [`${path}.drempel_dure_geneesmiddelen`]: numberOf(year.geneesmiddelen?.drempel),
    [`${path}.fonds_in_toelichting`]: numberOf(rowOf(year, 'fonds')?.cellen.find(({ waarde }) => waarde !== null)?.waarde),
    [`${path}.covid_meerkosten_afgeleid`]: numberOf(year.covid?.impliciet),
    ...Object.assign({}, ...ROWS.map((sleutel, i) => rowValues(`${path}.rijen[${i}]`, rowOf(year, sleutel)))),
  };
}

const rowOf = ({ rijen }: KaderJaar, sleutel: (typeof ROWS)[number]) => rijen.find((row) => row.sleutel === sleutel);

const rowValues = (path: string, row: ReturnType<typeof rowOf>): Computed =>
  row === undefined
    ? {}
    : { [`${path}.label`]: row.label, ...Object.fromEntries(row.cellen.map((cel) => [`${path}.cellen.${cel.sector}`, cellValue(cel)])) };

const cellValue = ({ waarde, onbekendOmdat }: Cel): EditionValue => numberOf(waarde) ?? (onbekendOmdat === null ? EMPTY_CELL : 'onbekend');

const numberOf = (value: string | null | undefined): number | undefined => (value ? Number(value) : undefined);
