import { nearestWords, PeildatumError, shape } from '@peildatum/kernel';
import { AskQuestionQuery, fieldsOf, QUESTIONS, type Question, type QuestionRow } from '@peildatum/questions';
import { noNames, rowShape } from '@peildatum/tables';
import { outputTaken } from '../../runtime/standard-streams.js';
import { askedFor } from '../asked-for.js';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { assertForScreen, type ListFormat, listWritten } from '../list-written.js';
import { table } from '../table.js';
import { say } from '../terminal.js';
import { withTool } from '../with-tool.js';

export interface VraagOptions extends ClockOptions, DoelgroepOption {
  readonly dagen?: number;
  readonly uren?: number;
  readonly formaat: ListFormat;
  readonly uit?: string;
}

const PAGE = 500;

export async function vraag(name: string | undefined, options: VraagOptions): Promise<void> {
  if (name === undefined) return table(LISTED)(QUESTIONS.map((question) => [question.name, question.asks]));
  const question = QUESTIONS.find((one) => one.name === name);
  if (question === undefined) throw unknownQuestion(name);
  const asked = numbersFor(question, options);
  if (options.formaat === 'tabel') assertForScreen(options.uit);
  const given = clocksOf(options);
  await withTool(async ({ queries, ...tool }) => {
    const clocks = await askedFor(tool, options, given);
    const read = (after?: string) =>
      queries.execute(new AskQuestionQuery(question, { clocks, asked, page: { limit: PAGE, ...(after === undefined ? {} : { after }) } }));
    const first = await read();
    const pages = async function* () {
      yield first.value.items;
      for (let { next } = first.value; next !== null && outputTaken(); ) {
        const { value } = await read(next);
        yield value.items;
        next = value.next;
      }
    };
    const { total } = first.value;
    if (options.formaat === 'tabel') {
      const print = table(columnsOf(question));
      for await (const page of pages()) print(page.map((row) => cellsOf(question, row)));
      return say(total === 1 ? '1 regel.' : `${total} regels.`);
    }
    const rows = rowShape(shape.object(fieldsOf(question)).schema, noNames);
    await listWritten(options.formaat, options.uit, { name, shape: rows, clocks: first.clocks, total, pages: pages() });
  });
}

const LISTED = [
  ['vraag', 22],
  ['wat zij vraagt', 100],
] as const;
/** What is read with other columns on a screen, or not at all. */
const NOT_ON_SCREEN: ReadonlySet<string> = new Set(['id', 'corrigeert', 'bron', 'eersteCorrelatie']);

const onScreen = ({ columns }: Question) => Object.entries(columns).filter(([name]) => !NOT_ON_SCREEN.has(name));
const columnsOf = (question: Question) =>
  onScreen(question).map(
    ([
      name,
      {
        title,
        shape: { schema },
      },
    ]) => [title, widthOf(name, title, schema.type === 'integer')] as const,
  );
const widthOf = (name: string, title: string, isNumber: boolean): number =>
  Math.max(title.length, name === 'naam' ? 36 : isNumber ? 8 : 24);
const cellsOf = (question: Question, row: QuestionRow): string[] => onScreen(question).map(([name]) => String(row[name] ?? '–'));

/** @throws PeildatumError `CLI.USAGE` for a number that the question does not ask */
function numbersFor({ name, parameters }: Question, { dagen, uren }: VraagOptions): Readonly<Record<string, number>> {
  const given = Object.entries({ dagen, uren }).flatMap(([option, value]) => (value === undefined ? [] : [[option, value] as const]));
  for (const [option, value] of given) {
    const known = parameters[option];
    if (known === undefined) throw usage(`De vraag ${name} kent --${option} niet.`);
    if (value > known.most) throw usage(`Geef bij --${option} ten hoogste ${known.most}.`);
  }
  return Object.fromEntries(given);
}

function unknownQuestion(name: string): PeildatumError {
  const [meant] = nearestWords(
    name,
    QUESTIONS.map((question) => question.name),
  );
  return usage(
    `De vraag ${name.slice(0, 60)} is er niet; ${meant === undefined ? 'peildatum vraag toont welke er zijn' : `bedoelt u ${meant}?`}`,
  );
}

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });
