import { keysIn } from '@peildatum/figures';
import { BESLUITSTAND_WORDS, type DecisionView, MOTIESOORT_WORDS, MOTIESTAND_WORDS, type MotionView } from '@peildatum/governance';
import type { CalendarDate } from '@peildatum/kernel';
import { addressOf, figureOf } from '../counting.js';
import { editionBefore } from '../gegevens/edition-before.js';
import { sectionData } from '../gegevens/section-data.js';
import { restsOn } from '../known.js';
import { decisionsList, lettersList, motionsList } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import type { Besluiten } from './besluiten.js';

type Input = Pick<ReportInput, 'clocks' | 'governance' | 'decisions' | 'motions' | 'letters'>;

const KEYS = keysIn('besluiten');
const resting = <T extends { readonly basis: DecisionView['basis'] }>(those: readonly T[]) =>
  those.map(({ basis }) => ({ statusBasis: basis }));

/** Null: the register knows no decision, no motion and no letter. */
export function composeBesluiten(input: Input): Besluiten | null {
  const { clocks, decisions, motions, letters } = input;
  if (decisions.length + motions.length + letters.length === 0) return null;
  const since = editionBefore(input.governance, clocks.geldigOp)?.date ?? null;
  const isNew = (on: CalendarDate) => since === null || on > since;
  const taken = decisions.filter(({ status }) => status === 'taken');
  const inStanding = (slug: string, status: MotionView['status']) =>
    figureOf(KEYS('moties', slug), resting(motions.filter((each) => each.status === status)), motionsList(clocks), {
      stand: MOTIESTAND_WORDS[status],
    });
  const newest = [...decisions, ...motions].map((each) => each.since).concat(letters.map(({ date }) => date));
  return {
    gegevens: sectionData(input, { newest }),
    telling: {
      genomen: figureOf(KEYS('genomen'), resting(taken), decisionsList(clocks), { stand: BESLUITSTAND_WORDS.taken }),
      motiesOpen: inStanding('open', 'open'),
      motiesIngevuld: inStanding('ingevuld', 'addressed'),
      motiesAfgedaan: inStanding('afgedaan', 'settled'),
      brieven: figureOf(KEYS('brieven'), resting(letters), lettersList(clocks)),
    },
    besluiten: taken
      .filter(({ since: on }) => isNew(on))
      .map(({ code, title, body, since: op, edition, source, basis }) => ({
        code,
        titel: title,
        orgaan: body,
        op,
        editie: edition,
        bron: source,
        ...restsOn(basis),
      })),
    moties: motions
      .filter(({ status }) => status !== 'settled')
      .map(({ code, kind, reference, subject, status, since: sinds, addressed, source, basis }) => ({
        code,
        soort: MOTIESOORT_WORDS[kind],
        kenmerk: reference,
        onderwerp: subject,
        stand: MOTIESTAND_WORDS[status],
        sinds,
        invulling: addressed?.how ?? null,
        bron: source,
        ...restsOn(basis),
      })),
    brieven: letters
      .filter(({ date }) => isNew(date))
      .map(({ code, title, reference, date: op, source }) => ({ code, titel: title, kenmerk: reference, op, bron: source })),
    uitleg: addressOf(decisionsList(clocks)),
  };
}
