import { dutchDecimal, dutchNumber, type SummaryPage } from '@peildatum/reporting';
import { Link } from '../../components/link.js';
import { type Column, Table } from '../../components/table.js';

type Summary = SummaryPage['samenvatting'];
type Part = Pick<
  Summary['geheel'],
  'acties' | 'afgerond' | 'teLaat' | 'openMetTermijn' | 'statusOnbekend' | 'nodig' | 'gemaakt' | 'oordeel'
>;

interface Row {
  readonly name: string;
  readonly part: Part;
  /** The same a step before; undefined where it was not there. */
  readonly before: Part | undefined;
}

export interface SummaryTableProps {
  readonly summary: SummaryPage;
  /** Of the step before; null: there is none. */
  readonly before: SummaryPage | null;
  readonly explained: (key: string) => string;
}

const COLUMNS = [
  ['Acties', 'acties'],
  ['Afgerond', 'afgerond'],
  ['Te laat', 'teLaat'],
  ['Open, met datum', 'openMetTermijn'],
  ['Status onbekend', 'statusOnbekend'],
] as const;
const PACES = [
  ['Tempo nodig', 'nodig'],
  ['Tempo gemaakt', 'gemaakt'],
] as const;

/** The figures of the samenvatting, a tafel a line; what is another than a step before stands beside what it was. Each leads to its explanation. */
export function SummaryTable({ summary, before, explained }: SummaryTableProps) {
  const counts = COLUMNS.map(
    ([title, field]): Column<Row> => ({
      title,
      numeric: true,
      cell: ({ part, before: old }) => (
        <Figure now={dutchNumber(part[field].aantal)} old={old && dutchNumber(old[field].aantal)} href={explained(part[field].sleutel)} />
      ),
    }),
  );
  const paces = PACES.map(
    ([title, field]): Column<Row> => ({
      title,
      numeric: true,
      cell: ({ part, before: old }) => (
        <Figure now={paceWords(part[field])} old={old && paceWords(old[field])} href={explained(part[field].sleutel)} />
      ),
    }),
  );
  return (
    <Table
      caption="De samenvatting, per thematafel en als geheel"
      rows={rowsOf(summary.samenvatting, before?.samenvatting)}
      keyOf={({ name }) => name}
      columns={[
        { title: 'Thematafel', heads: true, cell: ({ name }) => name },
        ...counts,
        ...paces,
        { title: 'Oordeel', cell: ({ part }) => part.oordeel },
      ]}
    />
  );
}

function rowsOf(now: Summary, old: Summary | undefined): readonly Row[] {
  const tafels = now.perThematafel.map((tafel) => ({
    name: `${tafel.letter}. ${tafel.naam}`,
    part: tafel,
    before: old?.perThematafel.find(({ letter }) => letter === tafel.letter),
  }));
  return [...tafels, { name: 'Geheel', part: now.geheel, before: old?.geheel }];
}

const paceWords = ({ waarde }: Pick<Part['nodig'], 'waarde'>): string => (waarde === null ? 'onbekend' : dutchDecimal(waarde));

interface FigureProps {
  readonly now: string;
  readonly old: string | undefined;
  readonly href: string;
}

function Figure({ now, old, href }: FigureProps) {
  const link = <Link href={href}>{now}</Link>;
  if (old === undefined || old === now) return link;
  return (
    <>
      <del>{old}</del> <ins>{link}</ins>
    </>
  );
}
