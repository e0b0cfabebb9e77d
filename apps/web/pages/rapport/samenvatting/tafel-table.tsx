import type { Decimal } from '@peildatum/kernel';
import { type Clocks, dutchDecimal, type SummaryPage } from '@peildatum/reporting';
import { Link } from '../../../components/link.js';
import { type Column, Table } from '../../../components/table.js';
import { NOTHING } from '../../../declared/cell-words.js';
import { Explained } from '../explained.js';
import { Counted } from './panels.js';

type Samenvatting = SummaryPage['samenvatting'];
type Part = NonNullable<Samenvatting['thematafelOnbekend']>;

interface Row {
  readonly name: string;
  readonly href: string | null;
  readonly part: Part;
}

/** Per thematafel and together: the goal, the pace and how sure it is. */
export function TafelTable({ samenvatting, klokken }: { readonly samenvatting: Samenvatting; readonly klokken: Clocks }) {
  const { perThematafel, thematafelOnbekend, geheel, sinds } = samenvatting;
  const rows: readonly Row[] = [
    ...perThematafel.map((part) => ({
      name: `${part.letter}. ${part.naam}`,
      href: `/rapport?thematafel=${part.letter}&geldigOp=${klokken.geldigOp}`,
      part,
    })),
    ...(thematafelOnbekend === null ? [] : [{ name: 'Thematafel onbekend', href: null, part: thematafelOnbekend }]),
    { name: 'Het geheel', href: null, part: geheel },
  ];
  const count = (title: string, of: (part: Part) => Part['acties'] | null): Column<Row> => ({
    title,
    numeric: true,
    cell: ({ part }) => {
      const found = of(part);
      return found === null ? NOTHING : <Counted of={found} klokken={klokken} />;
    },
  });
  const pace = (title: string, of: (part: Part) => Part['gemaakt']): Column<Row> => ({
    title,
    numeric: true,
    cell: ({ part }) => {
      const { sleutel, waarde } = of(part);
      return (
        <Explained sleutel={sleutel} klokken={klokken}>
          {waarde === null ? 'onbekend' : dutchDecimal(waarde as Decimal)}
        </Explained>
      );
    },
  });
  return (
    <Table<Row>
      isWide
      caption="Per thematafel: doel, tempo en hoe zeker het is"
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { title: 'Thematafel', heads: true, cell: ({ name, href }) => (href === null ? name : <Link href={href}>{name}</Link>) },
        count('Acties', ({ acties }) => acties),
        count('Met datum', ({ metTermijn }) => metTermijn),
        count('Klaar', ({ afgerond }) => afgerond),
        ...(sinds === null ? [] : [count(`Sinds ${sinds.naam}`, ({ afgerondSinds }) => afgerondSinds)]),
        count('Te laat', ({ teLaat }) => teLaat),
        count('Open zonder datum', ({ openZonderTermijn }) => openZonderTermijn),
        pace('Nodig', ({ nodig }) => nodig),
        pace('Gemaakt', ({ gemaakt }) => gemaakt),
        { title: 'Tempo', cell: ({ part }) => part.oordeel },
        count('Rechtstreeks gemeld', ({ gemeld }) => gemeld),
      ]}
    />
  );
}
