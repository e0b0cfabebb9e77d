import { type Asker, OPERATIONS, type Operation, type Reach, RIGHTS } from '@peildatum/platform';
import type { RouteRule } from '../auth/route-rules.js';

const ASKERS: Readonly<Record<Asker, string>> = {
  anonymous: 'zonder bewijs',
  coordinator: 'coördinator',
  verzekeraar: 'verzekeraar',
  nza: 'NZa',
  vws: 'VWS',
  bo: 'BO-lid',
  zorginstituut: 'Zorginstituut',
  rivm: 'RIVM',
  nivel: 'NIVEL',
  cbs: 'CBS',
  partij: 'partij',
  beheerder: 'beheerder',
  auditor: 'auditor',
  migratie: 'migratie',
};
const REACHES: Readonly<Record<Reach, string>> = { none: '–', own: 'eigen', any: 'ja' };

/** What is done in another way than by a route of its own or on the command line. */
const UNROUTED: Partial<Readonly<Record<Operation, string>>> = { 'read-embargoed': 'overal waar standen en rapporten gelezen worden' };

/** The table of rights as `docs/rechten.md` has it: an operation a row, with its routes. */
export function rightsTable(rules: readonly RouteRule[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const askers = Object.keys(ASKERS) as Asker[];
  const rows = (Object.keys(OPERATIONS) as Operation[]).map((operation) => {
    const routes = rules.filter((rule) => rule.operation === operation).map(({ method, url }) => `\`${method} ${url}\``);
    const reaches = askers.map((asker) => REACHES[RIGHTS[operation][asker]]);
    return row([
      `\`${operation}\``,
      OPERATIONS[operation],
      ...reaches,
      routes.length === 0 ? (UNROUTED[operation] ?? 'opdrachtregel') : routes.join('<br>'),
    ]);
  });
  const head = ['handeling', 'wat', ...Object.values(ASKERS), 'waar'];
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
}
