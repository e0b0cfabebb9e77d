import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate, escaped } from '@peildatum/reporting';
import type { DeadlineKind } from '../domain/deadlines.js';

/** What a message says. It carries no address: who gets it stands in `personen` alone. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the reader says to get no more. */
  readonly stopHref: string;
}

/** Something that is still to be done, and the page where it is. */
export interface LetterLine {
  readonly what: string;
  readonly standing: string;
  readonly isLate: boolean;
  readonly href: string;
}

/** What is to be done in one worklist by one day. */
export interface LetterPart {
  readonly deadline: DeadlineKind;
  readonly on: CalendarDate;
  readonly isOver: boolean;
  /** `thematafel D` */
  readonly list: string;
  readonly href: string;
  /** The first of all that is open, and how many there are. */
  readonly lines: readonly LetterLine[];
  readonly open: number;
  /** It is the work of others, that the reader is told of as their chair. */
  readonly ofOthers: boolean;
}

export interface LetterOptions {
  readonly name: string;
  readonly peildatum: CalendarDate;
  readonly boardMeetsOn: CalendarDate;
  /** The day on which it stood so. */
  readonly asOf: CalendarDate;
  readonly stopHref: string;
}

const BY: Readonly<Record<DeadlineKind, string>> = { delivery: 'aanleveren', freeze: 'bevriezen' };

const things = (count: number): string => (count === 1 ? '1 punt staat open' : `${count} punten staan open`);

const headOf = ({ deadline, on, isOver, list, open, ofOthers }: LetterPart): string => {
  const when = isOver ? `${BY[deadline]} had gekund tot en met ${dutchDate(on)}` : `${BY[deadline]} kan tot en met ${dutchDate(on)}`;
  return `${ofOthers ? 'Te laat bij ' : 'Voor '}${list}: ${things(open)}; ${when}`;
};

const moreOf = ({ lines, open }: LetterPart): string | null => {
  const rest = open - lines.length;
  return rest === 0 ? null : rest === 1 ? 'En nog 1 ander punt.' : `En nog ${rest} andere punten.`;
};

const standingOf = ({ standing, isLate }: LetterLine): string => `${standing}${isLate ? ', te laat' : ''}`;

function subjectOf(parts: readonly LetterPart[], { peildatum }: LetterOptions): string {
  const first = [...parts].sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  const of = `editie van ${dutchDate(peildatum)}`;
  if (first === undefined || parts.some(({ isOver }) => isOver)) return `Te laat: er staat nog werk open voor de ${of}`;
  return `Herinnering: uiterlijk ${dutchDate(first.on)} ${BY[first.deadline]} voor de ${of}`;
}

/** The digest of one person: what is open by which day, each with the way to it. Plain text, and the same in HTML. */
export function letterOf(parts: readonly LetterPart[], options: LetterOptions): Letter {
  const { name, peildatum, boardMeetsOn, asOf, stopHref } = options;
  const subject = subjectOf(parts, options);
  const opening = `Het Bestuurlijk overleg ziet de editie van ${dutchDate(peildatum)} op ${dutchDate(boardMeetsOn)}. Dit stond op ${dutchDate(asOf)} nog open:`;
  const closing =
    'Wat u intussen hebt gedaan, staat op uw werklijst als vastgesteld. U krijgt dit bericht 21, 14, 7 en 2 dagen voor een termijn en als zij voorbij is, zolang er iets openstaat.';
  const stop = 'Geen herinneringen meer ontvangen';
  const text = [
    `Beste ${name},`,
    opening,
    ...parts.map((part) =>
      [
        `${headOf(part)}.`,
        ...part.lines.map((line) => `- ${line.what} (${standingOf(line)})\n  ${line.href}`),
        ...[moreOf(part)].flatMap((more) => more ?? []),
        `Naar de werklijst: ${part.href}`,
      ].join('\n'),
    ),
    closing,
    `${stop}: ${stopHref}`,
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
    `<p>Beste ${escaped(name)},</p><p>${escaped(opening)}</p>`,
    ...parts.map((part) => {
      const lines = part.lines.map((line) => `<li>${link(line.href, line.what)} (${escaped(standingOf(line))})</li>`);
      const more = moreOf(part);
      return `<h2>${escaped(headOf(part))}</h2><ul>${lines.join('')}</ul><p>${more === null ? '' : `${more} `}${link(part.href, 'Naar de werklijst')}</p>`;
    }),
    `<p>${escaped(closing)}</p><p>${link(stopHref, stop)}</p></body></html>`,
  ].join('\n');
  return { subject, text: `${text}\n`, html: `${html}\n`, stopHref };
}

const link = (href: string, words: string): string => `<a href="${escaped(href)}">${escaped(words)}</a>`;
