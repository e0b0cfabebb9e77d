import type { AnswerClass } from '../../api/lists/row-shape-of.js';
import { DataList } from '../components/data-list.js';
import { Heading } from '../components/heading.js';
import { Note } from '../components/paragraph.js';
import { Table } from '../components/table.js';
import { NOTHING } from './cell-words.js';
import { isNumeric, type ShownList, shownOf } from './shown-fields.js';
import { titleOf } from './title-of.js';

export interface FactsProps {
  readonly item: AnswerClass;
  readonly answer: object;
  /** Fields and lists that the page shows otherwise, or not. */
  readonly leaveOut?: readonly string[];
  /** What some are called, where that is not their name in words. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** What an answer says once: a name and a value each, as its declaration has them. */
export function Facts({ item, answer, leaveOut = [], titles = {} }: FactsProps) {
  const fields = [...shownOf(item).fields.values()].filter(({ name }) => !leaveOut.includes(name));
  return <DataList items={fields.map(({ name, words }) => ({ key: titles[name] ?? titleOf(name), value: words(answer) }))} />;
}

/** The lists in an answer, a table each; one with nothing in it is not there. */
export function FactTables({ item, answer, leaveOut = [], titles = {} }: FactsProps) {
  const lists = shownOf(item).lists.filter((list) => !leaveOut.includes(list.name) && list.rowsIn(answer).length > 0);
  return (
    <>
      {lists.map((list) => (
        <FactTable key={list.name} list={list} answer={answer} title={titles[list.name] ?? titleOf(list.name)} leaveOut={leaveOut} />
      ))}
    </>
  );
}

interface FactRow {
  readonly row: object;
  readonly at: number;
}

interface FactTableProps extends Pick<FactsProps, 'answer'> {
  readonly list: ShownList;
  readonly title: string;
  readonly leaveOut: readonly string[];
}

/** Columns without anything in them are left out: what a source says of none of them, it says nowhere here. */
function FactTable({ list: { name, meaning, fields, rowsIn }, answer, title, leaveOut }: FactTableProps) {
  const rows = rowsIn(answer).map((row, at): FactRow => ({ row, at }));
  const told = fields.filter(
    (field) => !leaveOut.includes(`${name}.${field.name}`) && rows.some(({ row }) => field.words(row) !== NOTHING),
  );
  return (
    <section class="pd-part" aria-labelledby={`lijst-${name}`}>
      <Heading level={2} id={`lijst-${name}`}>
        {title}
      </Heading>
      {meaning === '' ? null : <Note>{meaning}</Note>}
      <Table<FactRow>
        isWide
        isTitled
        caption={`${title}: ${rows.length}`}
        rows={rows}
        keyOf={({ at }) => String(at)}
        columns={told.map((field, place) => ({
          title: titleOf(field.name),
          heads: place === 0,
          numeric: isNumeric(field),
          cell: ({ row }) => field.words(row),
        }))}
      />
    </section>
  );
}
