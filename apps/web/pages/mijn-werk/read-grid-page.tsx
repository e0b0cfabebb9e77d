import type { PeildatumError } from '@peildatum/kernel';
import { Alert } from '../../components/alert.js';
import { ButtonLink } from '../../components/button.js';
import { DataList } from '../../components/data-list.js';
import { Heading } from '../../components/heading.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import type { GridField, GridRow } from './grid.js';
import { type GridMoves, Moves, Turns } from './grid-moves.js';
import { titleOf } from './row-card.js';
import { cellText, columnLabel } from './words.js';

export interface ReadGridProps {
  readonly title: string;
  readonly moves: GridMoves;
  readonly rows: readonly GridRow[];
  readonly total: number;
  /** Why who looks fills in nothing here. */
  readonly refusal: PeildatumError;
}

/** The werkblad of another, to read. */
export function ReadGridPage({ title, moves, rows, total, refusal }: ReadGridProps) {
  const there = rows.filter(({ isNew }) => !isNew);
  return (
    <Page title={title} room="mijn-werk" crumbs={[{ text: 'Mijn werk', href: '/mijn-werk' }]}>
      <Heading level={1}>{title}</Heading>
      <Alert kind="info" title="U leest dit; u wijzigt het niet">
        <Paragraph>{refusal.message}</Paragraph>
      </Alert>
      <div>
        <ButtonLink href="/mijn-werk">Naar uw eigen werk</ButtonLink>
      </div>
      <Moves moves={moves} inForm={false} />
      <div id="rijen" class="pd-part">
        <Note>{`${there.length} van ${total} rijen`}</Note>
        {there.length === 0 ? <Paragraph>Er is niets dat hieraan voldoet.</Paragraph> : null}
        {there.map((row) => (
          <section key={row.id} class="pd-grid__row" aria-label={titleOf(row)}>
            <p class="pd-grid__head">{titleOf(row)}</p>
            <DataList
              items={[...row.shown, ...row.fields.map(textOf)]
                .filter(({ text }) => text !== '' && text !== row.id)
                .filter(({ column }, at, all) => all.findIndex((one) => one.column === column) === at)
                .map(({ column, text }) => ({ key: columnLabel(column.name), value: text }))}
            />
          </section>
        ))}
        <Turns moves={moves} inForm={false} />
      </div>
    </Page>
  );
}

const textOf = ({ column, value }: GridField) => ({ column, text: cellText(value, column.kind) });
