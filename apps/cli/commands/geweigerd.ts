import { type CountedDenial, listDenials, publicDenial } from '@peildatum/audit';
import { parseKnownAt, parseKnownFrom } from '@peildatum/kernel';
import { Command, Option } from 'commander';
import { outputTaken } from '../../runtime/standard-streams.js';
import { table } from '../table.js';
import { output, say } from '../terminal.js';
import { withTool } from '../with-tool.js';

interface GeweigerdOptions {
  readonly van?: string;
  readonly tot?: string;
  readonly formaat: 'tabel' | 'ndjson';
}

const PAGE = 500;

/** `peildatum geweigerd`: the trail of refused requests, counted per minute and kind, without persons. */
export const geweigerd = (): Command =>
  new Command('geweigerd')
    .description('Toon welke verzoeken zijn geweigerd: per minuut, zonder personen of netwerkadressen.')
    .option('--van <moment>', 'vanaf deze minuut; een datum is het begin van die dag')
    .option('--tot <moment>', 'tot en met deze minuut; een datum is het einde van die dag')
    .addOption(new Option('--formaat <formaat>', 'het formaat').choices(['tabel', 'ndjson']).default('tabel'))
    .action(async ({ van, tot, formaat }: GeweigerdOptions) => {
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
    });

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
