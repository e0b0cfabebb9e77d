import type { EditionView } from '@peildatum/editions';
import { withQuery } from '../../../clocks/asked-clocks.js';

/** Where the steps of an edition are done, by its code. */
export const checksAddress = (code: string, doelgroep?: string): string =>
  withQuery(`/edities/${code}/controles`, { doelgroep: doelgroep === 'openbaar' ? undefined : doelgroep });
export const textsAddress = (code: string): string => `/edities/${code}/teksten`;
export const freezeAddress = (code: string): string => `/edities/${code}/bevriezing`;
export const editionAddress = (code: string): string => `/edities/${code}`;

/** The form of a fact, and the way back. */
export const tellAddress = (word: string, cells: Readonly<Record<string, string | undefined>>, terug: string): string =>
  withQuery(`/vastleggen/${word}`, { ...cells, terug });

/** What stands above a page of an edition. */
export const crumbsOf = ({ code }: Pick<EditionView, 'code'>) => [
  { text: 'Edities', href: '/edities' },
  { text: `Editie ${code}`, href: editionAddress(code) },
];

/** The field of a form that says which form it is: what is sent twice is done once. */
export const ONCE = '_kenmerk';
