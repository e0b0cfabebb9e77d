import { type LetterEvent, letterStreams, type MotionEvent, motionStreams, type ReviewEvent, reviewStreams } from '@peildatum/governance';
import { type CalendarDate, parseDate } from '@peildatum/kernel';
import { derived, type Line, lineOf, type Origin, published } from '../line.js';
import { JULY_LETTER, LISTED_ON, MAY, NOVEMBER } from '../moments.js';
import { type Asked, MOTIONS } from './motions.js';

const LETTER = 'azwa-2025-07';
const COVER = 'azwa-2025-07-aanbieding';
const { writtenOn, knownFrom } = JULY_LETTER;
const UNDATED = 'de brief noemt geen datum; die van het akkoord erbij is genomen (r. 1173)';

/** Letters, motions and reviews, in the order in which they became known. */
export const kamerHistory = (): readonly Line[] => [...firstReview(), ...letters(), ...MOTIONS.flatMap(motionLines), secondReview()];

const review = (code: string, from: CalendarDate, at: typeof knownFrom, event: Omitted<ReviewEvent>, origin: Origin): Line =>
  lineOf(reviewStreams.of(code), at, { ...event, validFrom: from } as ReviewEvent, origin);
type Omitted<E> = E extends unknown ? Omit<E, 'validFrom'> : never;

/** "De MTR is medio 2024 uitgevoerd" (002 r. 6): what it weighed was agreed beforehand, and is not in this register. */
function firstReview(): readonly Line[] {
  const on = parseDate('2024-06-30');
  const at = (event: Omitted<ReviewEvent>, origin: Origin, from = on) => review('2024', from, NOVEMBER.knownFrom, event, origin);
  const decideBy = parseDate('2024-06-01');
  return [
    at(
      { type: 'ReviewOpened', data: { title: 'Mid-term review IZA', agreement: 'IZA', decideBy } },
      published('001 r. 499; geldt hier vanaf het conceptakkoord (001 r. 5)'),
      LISTED_ON,
    ),
    ...(['realisation', 'compliance', 'preconditions', 'plans'] as const).map((input) =>
      at(
        { type: 'ReviewInputFrozen', data: { input, on, volgnummer: null, note: null } },
        derived('001 r. 499 (wat in beeld wordt gebracht); 002 r. 6 (medio 2024 uitgevoerd); op welke dag is niet gepubliceerd'),
      ),
    ),
    at(
      { type: 'ReviewConcluded', data: { conclusion: 'De partijen gaan door met de bestaande afspraken.', decision: null } },
      derived('002 r. 6; medio 2024, op welke dag is niet gepubliceerd'),
    ),
  ];
}

/** "begin 2027 … voor 1 juli 2027 betreffende 2028" (004 r. 7683-7711). */
const secondReview = (): Line =>
  review(
    '2027',
    writtenOn,
    knownFrom,
    { type: 'ReviewOpened', data: { title: 'Mid-term review 2.0', agreement: 'AZWA', decideBy: parseDate('2027-06-30') } },
    published('004 r. 7673-7711'),
  );

function letters(): readonly Line[] {
  const letter = (code: string, data: LetterEvent['data'], origin: Origin) =>
    lineOf(letterStreams.of(code), knownFrom, { type: 'LetterSent', validFrom: writtenOn, data } satisfies LetterEvent, origin);
  const whole = { reference: null, publications: [] };
  return [
    letter(
      LETTER,
      {
        ...whole,
        title: 'Aanbieding onderhandelaarsakkoord AZWA en voortgang IZA',
        chamber: 'tweede-kamer',
        editions: [MAY.peildatum],
      },
      published(`004 r. 28-712, 9631; ${UNDATED}`),
    ),
    letter(
      COVER,
      { ...whole, title: 'Aanbieding van de brief over het AZWA', chamber: 'eerste-kamer', editions: [] },
      derived(`004 r. 1-27 (bij de brief die aan de Tweede Kamer is verzonden); ${UNDATED}`),
    ),
  ];
}

function motionLines({ code, on, source, addressed, settled, ...data }: Asked): readonly Line[] {
  const line = (event: Omitted<MotionEvent>, origin: Origin, from = writtenOn) =>
    lineOf(motionStreams.of(code), knownFrom, { ...event, validFrom: from } as MotionEvent, origin);
  const registered = line(
    { type: 'MotionRegistered', data },
    published(on === undefined ? `004 ${source}; zonder datum, geldt hier vanaf de brief` : `004 ${source}`),
    on === undefined ? writtenOn : parseDate(on),
  );
  if (settled !== undefined)
    return [
      registered,
      line({ type: 'MotionSettled', data: { letter: settled.by === 'cover' ? COVER : LETTER } }, published(`004 ${settled.source}`)),
    ];
  if (addressed === undefined) return [registered];
  const { share, how, source: where } = addressed;
  return [registered, line({ type: 'MotionAddressed', data: { letter: LETTER, share, how } }, published(`004 ${where}`))];
}
