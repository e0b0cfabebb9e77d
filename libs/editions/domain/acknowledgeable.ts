import { ForbiddenStep } from '@peildatum/kernel';
import type { EditionCode, EditionEvent } from './edition.events.js';

/** A check that does not agree, and how bad that is. */
export interface Wrong {
  readonly code: string;
  readonly ernst: string;
}

/**
 * Whether an acknowledgement has to be held against what the checks find now: not where they found the check wrong when the edition was checked,
 * and not of an edition that takes none anyway.
 */
export function isToJudge(facts: readonly EditionEvent[], check: string): boolean {
  const open = facts.some(({ type }) => type === 'EditionOpened') && !facts.some(({ type }) => type === 'ReportFrozen');
  return open && !facts.some((fact) => fact.type === 'EditionChecked' && fact.data.wrong.includes(check));
}

export const checkAgrees = (code: EditionCode, check: string, wrong: readonly Wrong[]) =>
  new ForbiddenStep(
    'EDITION.CHECK_AGREES',
    `Controle ${check} klopt in editie ${code}: er is niets te erkennen. ${
      wrong.length === 0 ? 'Geen controle klopt niet.' : `Niet kloppen: ${wrong.map((each) => `${each.code} (${each.ernst})`).join(', ')}.`
    } Wat zij vinden: peildatum controles --editie ${code}, of /v1/edities/${code}/controles. Legt een bestand zelf vast wat niet klopt, lees dat dan eerst in en erken het daarna.`,
  );
