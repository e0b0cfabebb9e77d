import type { CalendarDate } from '@peildatum/kernel';
import { ACTION_THEMATAFELS, type ActionCode, type ActionThematafel, type DueDate, readDueDate } from '@peildatum/thematafels';
import { type Origin, published, reconstructed } from './line.js';
import { LISTED_ON, NOVEMBER } from './moments.js';
import { rowsOf, type SourceFiles, unreadable } from './source-files.js';
import { sum, TAFELS, totalOf, YEAR_REPORT } from './thematafels.js';

/** An action as it stands on the list, before anything is said of its progress. */
export interface ListedAction {
  readonly code: ActionCode;
  readonly thematafel: ActionThematafel;
  readonly section: string | null;
  readonly description: string | null;
  readonly due: DueDate | null;
  readonly responsible: readonly string[] | null;
  readonly validFrom: CalendarDate;
  readonly origin: Origin;
}

const ACTIONS = 'acties-iza.csv';

/** The 120 actions of Bijlage L (001 r. 2393–2536), verbatim; ten of them belong to no tafel. */
export function actionsOfBijlageL(files: SourceFiles): readonly ListedAction[] {
  return rowsOf(files, ACTIONS).map((row) => {
    const responsible = row('verantwoordelijken')
      .split(';')
      .map((party) => party.trim())
      .filter(Boolean);
    return {
      code: row('id'),
      thematafel: thematafel(row('thematafel')),
      section: row('onderdeel') || null,
      description: row('omschrijving'),
      due: row('gereed_tekst') === '' ? null : readDueDate(row('gereed_tekst')),
      responsible: responsible.length === 0 ? null : responsible,
      validFrom: LISTED_ON,
      origin: published(`001 r. ${row('bron_regel')}`),
    };
  });
}

/** As many nameless actions as each tafel lacks to reach its published count, and those that no table shows. */
export function reconstructedActions(listed: readonly ListedAction[]): readonly ListedAction[] {
  const lacking = TAFELS.flatMap((tafel) => {
    const total = totalOf(tafel);
    const known = listed.filter(({ thematafel }) => thematafel === tafel.letter).length;
    const source = `002 r. 5 (445 acties); 004 r. ${tafel.labelLines} (${total} aan tafel ${tafel.letter}); de actie zelf is niet gepubliceerd`;
    return numbered(`IZA-R-${tafel.letter}`, total - known, tafel.letter, source);
  });
  const shown = sum(TAFELS.map(totalOf));
  const source = `002 r. 5 (445 acties); 004 r. 9705-9725 (${shown} aan tien tafels); tafel en actie zijn niet gepubliceerd`;
  return [...lacking, ...numbered('IZA-R-ONB', YEAR_REPORT.total - shown, 'unknown', source)];
}

const numbered = (prefix: string, count: number, thematafel: ActionThematafel, source: string): readonly ListedAction[] =>
  Array.from({ length: count }, (_, i) => ({
    code: `${prefix}-${String(i + 1).padStart(3, '0')}`,
    thematafel,
    section: null,
    description: null,
    due: null,
    responsible: null,
    validFrom: NOVEMBER.peildatum,
    origin: reconstructed(source),
  }));

function thematafel(text: string): ActionThematafel {
  const known = ACTION_THEMATAFELS.find((name) => name === text);
  if (known === undefined) throw unreadable(ACTIONS, `onbekende thematafel '${text}'`);
  return known;
}
