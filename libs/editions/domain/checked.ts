import { type Decide, ForbiddenStep, type Timeline } from '@peildatum/kernel';
import type { EditionCode, EditionEvent, Told } from './edition.events.js';
import { type Beside, tellEdition } from './edition.rules.js';

export type Checked = Told<'EditionChecked'>;

/** What was last checked of an edition for an audience; null: nothing was. */
export const lastChecked = ({ facts }: Pick<Timeline<EditionEvent>, 'facts'>, audience: Checked['audience']) =>
  facts.findLast((fact): fact is CheckedFact => fact.type === 'EditionChecked' && fact.data.audience === audience) ?? null;

export type FrozenFact = Extract<EditionEvent, { type: 'ReportFrozen' }>;
export type CheckedFact = Extract<EditionEvent, { type: 'EditionChecked' }>;

/** Nothing of another stream decides on it. */
const NOTHING_BESIDE: Beside = { known: () => false, published: () => false, check: () => false };

export const tellChecked = (code: EditionCode, checked: CheckedFact): Decide<EditionEvent> => tellEdition(code, checked, NOTHING_BESIDE);

/**
 * Freezes what was checked. Where nobody checked the edition for this audience, what the checks found as it was frozen is told with it.
 * @throws ForbiddenStep `EDITION.CHECKED_OTHERWISE`, and what `tellEdition` throws
 */
export const freezeChecked =
  (code: EditionCode, checked: CheckedFact, frozen: FrozenFact): Decide<EditionEvent> =>
  (timeline, today) => {
    const before = lastChecked(timeline, frozen.data.audience);
    if (before !== null) {
      assertStillSo(code, before, checked.data);
      return tellEdition(code, frozen, NOTHING_BESIDE)(timeline, today);
    }
    const first = tellChecked(code, checked)(timeline, today);
    return [...first, ...tellEdition(code, frozen, NOTHING_BESIDE)(timeline.with(checked), today)];
  };

/** Refuses to freeze what the checks find something else in than when they were looked at. @throws ForbiddenStep `EDITION.CHECKED_OTHERWISE` */
export function assertStillSo(code: EditionCode, { validFrom, data: before }: CheckedFact, now: Checked): void {
  if (before.outcomes === now.outcomes) return;
  const more = now.wrong.filter((check) => !before.wrong.includes(check));
  const less = before.wrong.filter((check) => !now.wrong.includes(check));
  const changed = [
    ...(more.length > 0 ? [`nu klopt niet: ${more.join(', ')}`] : []),
    ...(less.length > 0 ? [`nu klopt weer, of is niet te toetsen: ${less.join(', ')}`] : []),
  ];
  throw new ForbiddenStep(
    'EDITION.CHECKED_OTHERWISE',
    `Wat de controles in editie ${code} vinden, is anders dan bij de toetsing van ${validFrom} (tot en met gebeurtenis ${before.clocks.volgnummer}); ` +
      `${changed.length > 0 ? changed.join('; ') : 'dezelfde controles kloppen niet, met andere uitkomsten'}. ` +
      `Toets haar opnieuw en bevries haar dan: peildatum editie toets ${code}${now.audience === 'bo' ? ' --doelgroep bo' : ''}, of /v1/edities/${code}/toetsing.`,
  );
}
