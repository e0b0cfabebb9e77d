import { type CountedDenial, listDenials, publicDenial } from '@peildatum/audit';
import { parseKnownAt, parseKnownFrom } from '@peildatum/kernel';
import { outputTaken } from '../../runtime/standard-streams.js';
import { table } from '../table.js';
import { output, say } from '../terminal.js';
import { withTool } from '../with-tool.js';

export interface GeweigerdOptions {
  readonly van?: string;
  readonly tot?: string;
  readonly formaat: 'tabel' | 'ndjson';
}

const PAGE = 500;

export async function geweigerd({ van, tot, formaat }: GeweigerdOptions): Promise<void> {
  const filter = {
    ...(van === undefined ? {} : { from: parseKnownFrom(van, '--van') }),
    ...(tot === undefined ? {} : { until: parseKnownAt(tot, '--tot') }),
  };
  await withTool(
    async ({ database }) => {
      const print = formaat === 'ndjson' ? printLines : tablePrinter();
      for (let after: number | undefined = 0; after !== undefined && outputTaken(); ) {
        const { items, total, next } = await listDenials(database.pool, filter, { after, limit: PAGE });
        print(items);
        after = next === null ? undefined : Number(next);
        if (after === undefined && formaat === 'tabel') say(`${total} regels.`);
      }
    },
    { catchUp: false },
  );
}

function printLines(denials: readonly CountedDenial[]): void {
  for (const denial of denials) output(JSON.stringify(publicDenial(denial)));
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
