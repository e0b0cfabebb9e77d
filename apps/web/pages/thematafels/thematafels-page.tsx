import type { ResolvedClocks } from '@peildatum/kernel';
import { type ActionView, isOverdue, type ThematafelView } from '@peildatum/thematafels';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { Page } from '../../layout/document.js';
import { countsOf, StatusBar, statusWords } from './status-bar.js';

export interface ThematafelsProps {
  readonly clocks: ResolvedClocks;
  readonly tafels: readonly ThematafelView[];
  readonly actions: readonly ActionView[];
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

export function ThematafelsPage({ clocks, tafels, actions, typed, alternate }: ThematafelsProps) {
  const rows = tafels.map((tafel) => {
    const own = actions.filter(({ thematafel }) => thematafel === tafel.letter);
    return { ...tafel, actions: own.length, late: own.filter((action) => isOverdue(action, clocks.validOn)).length, counts: countsOf(own) };
  });
  return (
    <Page title="Thematafels" room="thematafels" crumbs={[]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>Thematafels</Heading>
      <ClocksForm action="/thematafels" typed={typed} />
      <div id="stand" class="pd-part" data-announce={`${tafels.length} thematafels`}>
        <ClocksLine clocks={clocks} />
        {rows.length === 0 ? (
          <Paragraph>Op deze datum is er nog geen thematafel.</Paragraph>
        ) : (
          <Table
            caption="Thematafels en hun acties"
            rows={rows}
            keyOf={({ letter }) => letter}
            columns={[
              {
                title: 'Thematafel',
                heads: true,
                cell: ({ letter, name }) => <Link href={`/thematafels/${letter}`}>{`${letter}. ${name}`}</Link>,
              },
              { title: 'Acties', numeric: true, cell: (row) => row.actions },
              { title: 'Te laat', numeric: true, cell: ({ late }) => late },
              {
                title: 'Verdeling',
                cell: ({ counts }) => (
                  <>
                    <StatusBar counts={counts} />
                    <span class="pd-note">{statusWords(counts)}</span>
                  </>
                ),
              },
            ]}
          />
        )}
      </div>
    </Page>
  );
}
