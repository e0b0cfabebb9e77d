import { readFileSync } from 'node:fs';
import {
  AMOUNT_FORMS,
  CORRECTION_COLUMNS,
  type Column,
  DATE_FORMS,
  type Form,
  type ImportKind,
  type ImportKinds,
  readCells,
  templateFile,
} from '@peildatum/importing';
import { contexts } from '../../apps/runtime/composition.js';
import { ValueListFiles } from '../../apps/runtime/value-lists.js';

/** What is written by hand of it. */
const BY_HAND = new URL('../../docs/delen/importeren.md', import.meta.url);
export const DOCUMENT = new URL('../../docs/importeren.md', import.meta.url);

const GENERATED = '<!-- Gemaakt met `npm run docs:importeren`: het begin staat in docs/delen/importeren.md, de rest volgt uit de code. -->';

/** `docs/importeren.md` as the declarations have it. */
export function importDocument(): string {
  const lists = new ValueListFiles();
  const groups = contexts
    .map(({ title, importKinds }) => ({ title, kinds: importKinds(lists) }))
    .filter(({ kinds }) => Object.keys(kinds).length > 0);
  const parts = [
    GENERATED,
    readFileSync(BY_HAND, 'utf8').trimEnd(),
    forms('Een datum', 'datum', DATE_FORMS),
    forms('Een bedrag', 'bedrag', AMOUNT_FORMS),
    `## Corrigeren en intrekken\n\n${CORRECTING}\n\n${table(HEAD, CORRECTION_COLUMNS.map(cellsOf))}`,
    `## Alle soorten\n\n${groups.map(contents).join('\n')}`,
    ...groups.flatMap(({ title, kinds }) => [`## ${title}`, ...Object.entries(kinds).map(([word, kind]) => section(word, kind))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), `|${'---|'.repeat(head.length)}`, ...rows.map((cells) => row(...cells))].join('\n');
const code = (text: string): string => `\`${text}\``;

const forms = (what: string, kind: Column['kind'], all: readonly Form[]): string =>
  `### ${what} in een CSV\n\n${table(
    ['In de cel', 'Betekent'],
    all.map(({ form, meaning }) => [code(form), meaning === undefined ? `geweigerd: ${whyRefused(kind, form)}` : code(meaning)]),
  )}`;

/** In the words that who imports it gets. */
function whyRefused(kind: Column['kind'], form: string): string {
  const column = { name: 'cel', kind, required: true, description: '', notation: '' };
  const [fault] = readCells({ cel: form }, [column]).faults;
  if (fault === undefined) throw new Error(`${form} is read as a ${kind}`);
  return fault.message.replace(/^cel: /, '');
}

const contents = ({ title, kinds }: { readonly title: string; readonly kinds: ImportKinds }): string =>
  `* ${title}: ${Object.keys(kinds)
    .map((word) => `[${word}](#${word})`)
    .join(', ')}`;

const HEAD = ['Kolom', 'Verplicht', 'Wat', 'Hoe', 'Voorbeeld'];

const CORRECTING =
  'Een regel van elke soort kan een feit corrigeren dat vastligt: voeg deze kolommen toe. Wat eerder bekend was, blijft bekend zoals het was.';

function section(word: string, kind: ImportKind): string {
  const example = templateFile
    .csv({ [word]: kind }, { examples: true, separator: ';' })
    .replace('\ufeff', '')
    .replaceAll('\r\n', '\n');
  const columns = table(HEAD, kind.columns.map(cellsOf));
  return `### ${word}\n\n${kind.description}\n\n${columns}\n\n\`\`\`\n${example}\`\`\``;
}

const cellsOf = ({ name, required, description, notation, allowed, example }: Column): string[] => [
  code(name),
  required ? 'ja' : '',
  description,
  allowed === undefined ? notation : allowed.map(code).join(', '),
  example === undefined ? '' : code(example),
];
