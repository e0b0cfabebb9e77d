import { type CountedDenial, listDenials, PUBLIC_DENIAL, publicDenial } from '@peildatum/audit';
import { parseKnownAt, parseKnownFrom } from '@peildatum/kernel';
import { noNames, rowShape } from '@peildatum/tables';
import { outputTaken } from '../../runtime/standard-streams.js';
import { assertForScreen, type ListFormat, listWritten } from '../list-written.js';
import { table } from '../table.js';
import { say } from '../terminal.js';
import { withTool } from '../with-tool.js';

export interface GeweigerdOptions {
  readonly van?: string;
  readonly tot?: string;
  readonly formaat: ListFormat;
  readonly uit?: string;
}

const PAGE = 500;

export async function geweigerd({ van, tot, formaat, uit }: GeweigerdOptions): Promise<void> {
  if (formaat === 'tabel') assertForScreen(uit);
  const filter = {
    ...(van === undefined ? {} : { from: parseKnownFrom(van, '--van') }),
    ...(tot === undefined ? {} : { until: parseKnownAt(tot, '--tot') }),
  };
  await withTool(
    async ({ database }) => {
      const first = await listDenials(database.pool, filter, { limit: PAGE });
      const pages = async function* () {
        yield first.items;
        for (let { next } = first; next !== null && outputTaken(); ) {
          const page = await listDenials(database.pool, filter, { after: Number(next), limit: PAGE });
          yield page.items;
          next = page.next;
        }
      };
      if (formaat === 'tabel') {
        const print = tablePrinter();
        for await (const page of pages()) print(page);
        return say(`${first.total} regels.`);
      }
      const denials = async function* () {
        for await (const page of pages()) yield page.map(publicDenial);
      };
      const shape = rowShape(PUBLIC_DENIAL.schema, noNames);
      await listWritten(formaat, uit, { name: 'geweigerde verzoeken', shape, clocks: null, total: first.total, pages: denials() });
    },
    { catchUp: false },
  );
}

function tablePrinter(): (denials: readonly CountedDenial[]) => void {
  const print = table([
    ['minuut', 24],
    ['aantal', 8],
    ['status', 6],
    ['code', 22],
    ['verzoek', 50],
    ['wie', 40],
  ]);
  return (denials) => print(denials.map(cells));
}

const cells = ({ minute, count, status, code, method, route, role, organisation, thematafel }: CountedDenial): string[] => [
  minute,
  String(count),
  String(status),
  code,
  `${method} ${route}`,
  role === null ? '(onbekend)' : `${role}${thematafel === null ? '' : ` ${thematafel}`}, ${organisation ?? ''}`,
];
