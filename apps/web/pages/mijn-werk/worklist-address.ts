import type { WorkForm, WorkItem, WorklistName } from '@peildatum/worklists';
import { withQuery } from '../../clocks/asked-clocks.js';

export type { WorklistName };

/** What is asked of it beside whose it is. */
export type WorklistAsked = Readonly<Record<string, string | undefined>>;

export const worklistAddress = ({ word, code }: WorklistName, asked: WorklistAsked = {}): string =>
  withQuery(`/werklijsten/${encodeURIComponent(word)}`, { ...asked, van: code === word ? undefined : code });

/** Where it is told: in a werkblad, or in a form of its own; null: nobody tells it. @param back where one goes on after a form */
export const placeAddress = ({ place, code, form }: Pick<WorkItem, 'place' | 'code' | 'form'>, back: string): string | null =>
  place === null
    ? form === undefined
      ? null
      : formAddress(form, back)
    : withQuery(`/mijn-werk/${place.word}/${encodeURIComponent(place.code)}`, { blad: place.sheet, zoek: soughtBy(code) });

/** What is done with the report of an edition, and is no fact that somebody fills in. */
const PAGES: Readonly<Record<string, (cells: WorkForm['cells']) => string>> = {
  toetsing: ({ editie }) => `/edities/${editie}/controles`,
  bevriezing: ({ editie }) => `/edities/${editie}/bevriezing`,
};

const formAddress = ({ word, cells }: WorkForm, back: string): string =>
  PAGES[word]?.(cells) ?? withQuery(`/vastleggen/${word}`, { ...cells, terug: back });

/** What is known by an id alone is not found by it in what people read. */
const soughtBy = (code: string): string | undefined => (/^[0-9a-f]{8}-/.test(code) ? undefined : code);

const NAMES: Readonly<Record<string, string>> = {
  thematafel: 'thematafel',
  verzekeraar: 'verzekeraar',
  eigenaar: 'eigenaar van metingen',
  instelling: 'instelling',
  editie: 'editie',
  zorginstituut: 'het Zorginstituut',
  nza: 'de NZa',
};

/** `thematafel D`, `de NZa`. @param code as it is spelled there */
export const worklistName = ({ word, code }: WorklistName): string =>
  word === code || code === undefined ? (NAMES[word] ?? word) : `${NAMES[word] ?? word} ${code}`;
