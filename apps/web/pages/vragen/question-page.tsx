import type { Page as ListPage, ResolvedClocks } from '@peildatum/kernel';
import type { Question, QuestionRow } from '@peildatum/questions';
import { type ClocksTyped, faultAt } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Pagination } from '../../components/pagination.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { TextField } from '../../components/text-field.js';
import { Page } from '../../layout/document.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { cellOf } from './question-cells.js';

export interface QuestionProps {
  readonly question: Question;
  /** What it was asked with, as its fields have it. */
  readonly written: Readonly<Record<string, string | number>>;
  readonly clocks: ResolvedClocks;
  readonly page: ListPage<QuestionRow>;
  readonly typed: ClocksTyped;
  readonly first: string | null;
  readonly next: string | null;
  readonly files: readonly { readonly format: string; readonly href: string }[];
  /** Undefined: a program needs a way of its own to ask it. */
  readonly alternate: string | undefined;
}

export function QuestionPage({ question, written, clocks, page, typed, first, next, files, alternate }: QuestionProps) {
  const { name, title, asks, note, parameters } = question;
  return (
    <Page title={title} room="terugkijken" crumbs={[LOOKING_BACK, { text: 'Vragen', href: '/vragen' }]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{asks}</Paragraph>
      {note === undefined ? null : <Note>{note}</Note>}
      <ClocksForm action={`/vragen/${name}`} typed={typed}>
        {Object.entries(parameters).map(([parameter, { label }]) => (
          <TextField
            key={parameter}
            name={parameter}
            label={label}
            value={String(written[parameter])}
            error={faultAt(typed, parameter)}
            width={6}
          />
        ))}
      </ClocksForm>
      <div id="stand" class="pd-part" data-announce={`${page.total} regels gevonden`}>
        <ClocksLine clocks={clocks} />
        <Rows question={question} page={page} />
        <Pagination first={first} next={next} shown={page.items.length} total={page.total} />
        <p class="pd-note">
          {'Neem alle regels mee: '}
          {files.map(({ format, href }, i) => (
            <>
              {i === 0 ? '' : ' · '}
              <Link key={format} href={href}>
                {format.toUpperCase()}
              </Link>
            </>
          ))}
        </p>
      </div>
    </Page>
  );
}

function Rows({ question: { title, columns, parameters }, page }: Pick<QuestionProps, 'question' | 'page'>) {
  if (page.total === 0) {
    const orLower = Object.keys(parameters).length === 0 ? '' : ', of een lager getal';
    return <Paragraph>{`Bij deze klokken is hier niets gevonden. Kies een andere datum${orLower}.`}</Paragraph>;
  }
  const shown = Object.entries(columns).filter(([name]) => !BESIDE.has(name));
  return (
    <Table
      caption={`${title}: ${page.total === 1 ? '1 regel' : `${page.total} regels`}`}
      rows={page.items}
      keyOf={(row) => JSON.stringify(row)}
      columns={shown.map(([name, { title: head, shape }], i) => ({
        title: head,
        heads: i === 0,
        numeric: shape.schema.type === 'integer' && i > 0,
        cell: (row: QuestionRow) => cellOf(name, shape.schema, row),
      }))}
    />
  );
}

/** What a file has in columns of its own, and a page beside another or not at all. */
const BESIDE: ReadonlySet<string> = new Set(['id', 'corrigeert', 'organisatie', 'eersteCorrelatie']);
