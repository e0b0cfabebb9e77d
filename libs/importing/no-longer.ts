import { amsterdamDate, type CorrectionMade, type Fact, sameFact, type Timeline } from '@peildatum/kernel';
import type { ImportLine } from './read-row.js';
import { whereOf } from './row-place.js';

/** How what a row says was taken away or corrected after it was recorded; undefined: it stands, or never did. */
export function correctedAfter({ fact, corrects }: ImportLine, timeline: Timeline<Fact>): CorrectionMade | undefined {
  if (corrects || timeline.corrections.length === 0) return undefined;
  const made = timeline.corrections.findLast(({ was }) => was !== null && sameFact(was, fact));
  return made === undefined || timeline.facts.some((one) => sameFact(one, fact)) ? undefined : made;
}

/** `is op 2026-03-01 ingetrokken ("stond er dubbel")` */
export const howCorrected = ({ reason, replacement, recordedAt }: CorrectionMade): string =>
  `is op ${amsterdamDate(recordedAt)} ${replacement === null ? 'ingetrokken' : 'gecorrigeerd'} ("${reason}")`;

/** What to do where it is right after all. */
export const toTellAgain = ({ makes }: ImportLine, { eventId }: CorrectionMade): string =>
  `Klopt zij toch, zeg dan in correctie waarom en noem in corrigeert ${eventId}${makes === undefined ? '' : '; is het iets anders, geef het dan een nieuwe sleutel'}`;

/** Of rows that an earlier run of the file recorded, what became of those that stand no more. */
export const standNoMore = (rows: readonly ImportLine[], timeline: Timeline<Fact>): string[] =>
  rows.flatMap((row) => {
    const made = correctedAfter(row, timeline);
    if (made === undefined) return [];
    return [
      `${whereOf(row.place)}: dit ${howCorrected(made)} en wordt niet opnieuw vastgelegd; laat de regel weg. ${toTellAgain(row, made)}.`,
    ];
  });
