import type { WorkItem } from '@peildatum/worklists';
import { withQuery } from '../../clocks/asked-clocks.js';

/** Whose work it is, as an address has it. */
export interface WorklistName {
  readonly word: string;
  /** Absent: of an organisation, or of the edition that is being made. */
  readonly code?: string | undefined;
}

/** What is asked of it beside whose it is. */
export type WorklistAsked = Readonly<Record<string, string | undefined>>;

export const worklistAddress = ({ word, code }: WorklistName, asked: WorklistAsked = {}): string =>
  withQuery(`/werklijsten/${encodeURIComponent(word)}`, { ...asked, van: code === word ? undefined : code });

/** Where it is filled in; null: in no werkblad. */
export const placeAddress = ({ place, code }: Pick<WorkItem, 'place' | 'code'>): string | null =>
  place === null
    ? null
    : withQuery(`/mijn-werk/${place.word}/${encodeURIComponent(place.code)}`, { blad: place.sheet, zoek: soughtBy(code) });

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
