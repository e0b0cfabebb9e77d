import { FIXED_TEXT_KEYS, type GovernanceView, isInside, textsOn } from '@peildatum/governance';
import type { CalendarDate, ShapeOf } from '@peildatum/kernel';
import type { Audience } from '@peildatum/publications';
import { date, list, object, oneOf, source, text } from '../shapes.js';
import { begunTexts } from './begun-texts.js';

const VasteTekst = object({
  /** Not a key: those are of figures. */
  code: oneOf(FIXED_TEXT_KEYS),
  tekst: text('Wat er staat; wat wordt ingevuld staat tussen accolades.'),
  vanaf: date('Vanaf welke peildatum de tekst zo luidt.'),
  ...source,
});
export type VasteTekst = ShapeOf<typeof VasteTekst>;

/** The fixed texts that hold on the date of the report, as they were known, with their dates. */
export const VasteTeksten = list(VasteTekst);

/** Those of a date, for an audience: what the file began with and what was told since. */
export const fixedTextsOn = ({ texts }: Pick<GovernanceView, 'texts'>, geldigOp: CalendarDate, audience: Audience): VasteTekst[] =>
  textsOn(begunTexts(), texts, geldigOp)
    .filter(({ key }) => audience === 'bo' || !isInside(key))
    .map(({ key, body, from, source: bron }) => ({ code: key, tekst: body, vanaf: from as CalendarDate, bron }));
