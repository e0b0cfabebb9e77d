import { upperFirst } from '../layout/upper-first.js';

/** How words are written that a name in JSON cannot have so. */
const WRITTEN: Readonly<Record<string, string>> = {
  beeindigd: 'beëindigd',
  geindexeerd: 'geïndexeerd',
  kpis: 'KPI’s',
  regios: 'regio’s',
  scenarios: 'scenario’s',
  themas: 'thema’s',
  vws: 'VWS',
};

/** Objects that only hold together what is in them: it says nothing above a column. */
const PLAIN: ReadonlySet<string> = new Set(['bedragen', 'rekening']);

/** What a field of an answer is called: `bedragen.nogVrijTeGeven` → `Nog vrij te geven`, `gevraagd.bedrag` → `Gevraagd: bedrag`. */
export function titleOf(name: string): string {
  const parts = name.split('.').filter((part, at, all) => at === all.length - 1 || !PLAIN.has(part));
  const text = parts.map(wordsOf).join(': ');
  return upperFirst(text);
}

const wordsOf = (part: string): string =>
  part
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ')
    .map((word) => WRITTEN[word] ?? word)
    .join(' ');
