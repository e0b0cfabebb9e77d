import { PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import { readDueDate, type ThematafelLetter } from '@peildatum/thematafels';
import { derived, type Line, published, reconstructed, thematafelLine } from './line.js';
import { type Edition, LISTED_ON, MAY } from './moments.js';
import type { EditionTexts } from './thematafel-texts.js';
import { TAFELS } from './thematafels.js';

interface Named {
  readonly tafel: ThematafelLetter;
  readonly key: string;
}

/** The ten tafels. No source says when they began: the date on the concept agreement is taken, whose annexes A–J they carry out. */
export const openingLines = ({ knownFrom }: Edition): readonly Line[] =>
  TAFELS.map(({ letter, name, nameLine, novemberLine }) =>
    thematafelLine(
      letter,
      knownFrom,
      { type: 'ThematafelOpened', validFrom: LISTED_ON, data: { letter, name } },
      published(`004 r. ${nameLine}, 000 r. ${novemberLine}; zonder begindatum, dus die van het conceptakkoord (001 r. 5)`),
    ),
  );

/** What an edition plans, has achieved and points at. A point that it says again is not noted again. */
export function textLines({ peildatum, knownFrom }: Edition, { document, achieved, planned, points }: EditionTexts): readonly Line[] {
  return [
    ...planned.map(({ tafel, key, text, due, lines, note }) =>
      thematafelLine(
        tafel,
        knownFrom,
        {
          type: 'MilestonePlanned',
          validFrom: peildatum,
          data: { milestone: milestoneId(tafel, key), title: text, due: readDueDate(due) },
        },
        published(`${document} r. ${lines}${note ? `; ${note}` : ''}`),
      ),
    ),
    ...achieved.map(({ tafel, key, text, on, dateNote, lines }) =>
      thematafelLine(
        tafel,
        knownFrom,
        { type: 'MilestoneAchieved', validFrom: on ?? peildatum, data: { milestone: milestoneId(tafel, key), title: text } },
        published(`${document} r. ${lines}${assumed(on, dateNote)}`),
      ),
    ),
    ...points.map(({ tafel, key, text, lines }) =>
      thematafelLine(
        tafel,
        knownFrom,
        { type: 'AttentionPointNoted', validFrom: peildatum, data: { point: pointId(tafel, key), text } },
        published(`${document} r. ${lines}; zonder datum, dus de peildatum`),
      ),
    ),
  ];
}

/** Closes the points of the edition before that this one reports as done, or does not say again: silence is all it gives for those. */
export function closingLines({ peildatum, knownFrom }: Edition, before: EditionTexts, now: EditionTexts): readonly Line[] {
  return before.points
    .filter((point) => !now.repeated.some((told) => isSame(told, point)))
    .map(({ tafel, key }) => {
      const settled = now.settled.find((told) => isSame(told, { tafel, key }));
      const reason = settled?.reason ?? 'Komt in de volgende editie van het rapport niet terug.';
      return thematafelLine(
        tafel,
        knownFrom,
        { type: 'AttentionPointClosed', validFrom: peildatum, data: { point: pointId(tafel, key), reason } },
        settled
          ? published(`${now.document} r. ${settled.lines}; gesloten op de peildatum`)
          : derived(`${now.document} r. ${pageOf(tafel)}: staat daar niet meer bij`),
      );
    });
}

/** Where the pages of May 2025 print that the tafels agreed the report ("zelfrapportage"), as far as the text shows the pages. */
const AGREED_AT: Readonly<Partial<Record<ThematafelLetter, number>>> = { A: 9797, B: 9797, C: 9797, D: 9850, E: 9850, J: 10045 };

export const confirmationLines = (): readonly Line[] =>
  TAFELS.map(({ letter, pageLines }) => {
    const line = AGREED_AT[letter];
    return thematafelLine(
      letter,
      MAY.knownFrom,
      { type: 'SelfReportConfirmed', validFrom: MAY.peildatum, data: { peildatum: MAY.peildatum } },
      line === undefined
        ? reconstructed(`004 r. ${pageLines}: de zin staat hier niet; wel op de andere pagina's van het hoofdstuk (r. 9797, 9850, 10045)`)
        : published(`004 r. ${line}`),
    );
  });

const isSame = (a: Named, b: Named): boolean => a.tafel === b.tafel && a.key === b.key;

const assumed = (on: string | undefined, note: string | undefined): string =>
  on === undefined ? '; zonder datum, dus de peildatum' : note === undefined ? '' : `; ${note}`;

const pageOf = (tafel: ThematafelLetter): string => TAFELS.find(({ letter }) => letter === tafel)?.pageLines ?? '';

const idOf = (kind: string, tafel: ThematafelLetter, key: string): Uuid =>
  uuidV5(uuidV5(PEILDATUM_NAMESPACE, `demonstratie:${kind}`), `${tafel}/${key}`);

const milestoneId = (tafel: ThematafelLetter, key: string): Uuid => idOf('mijlpaal', tafel, key);
const pointId = (tafel: ThematafelLetter, key: string): Uuid => idOf('aandachtspunt', tafel, key);
