import { proseHtml } from '@peildatum/editorial';
import type { Report } from '../domain/report.js';
import { escaped } from './escaped.js';

/** What stands with the table that it is about, and so not at the end of its section. */
const AT_TABLES = ['bedragen', 'aangevraagd', 'verdeling', 'vws-begroting', 'budgetten'];

/**
 * The texts of a section as HTML; nothing where it has none.
 * @param level of the heading above each text
 * @param part of which of its tables; default: those that are about no table
 */
export const proseOf =
  ({ redactie }: Report) =>
  (sectie: string, level: number, part?: string): string =>
    redactie
      .filter((text) => text.sectie === sectie && (part === undefined ? !AT_TABLES.includes(text.onderdeel) : text.onderdeel === part))
      .map(({ onderdeel, kop, tekst, bron }) =>
        [
          `<div class="redactie" data-tekst="${escaped(`${sectie}.${onderdeel}`)}">`,
          // The section itself is headed by what these are.
          ...(onderdeel === 'zinnen' || onderdeel === 'tekst' ? [] : [`<h${level}>${escaped(kop)}</h${level}>`]),
          proseHtml(tekst, level + 1),
          ...(bron === null ? [] : [`<p class="herkomst">Bron: ${escaped(bron)}.</p>`]),
          '</div>',
        ].join('\n'),
      )
      .join('\n');
