import { keysIn } from '@peildatum/figures';
import {
  aanvraagStatusName,
  aanvraagStatusSlug,
  type SnelleToetsStanding,
  TOETS_BAR_STATUSES,
  TOETS_STATUSES,
  type ToetsStatus,
} from '@peildatum/plans';
import { distributionOf, figureOf, type StatusList } from '../counting.js';
import { sectionData, statusDates } from '../gegevens/section-data.js';
import { toetsenList } from '../lists.js';
import { countsPerQuarter } from '../quarters.js';
import type { ReportInput } from '../report-input.js';
import type { SnelleToetsen } from './snelle-toetsen.js';

const BARS: readonly ToetsStatus[] = TOETS_BAR_STATUSES;

const STATUSES: StatusList<ToetsStatus> = {
  bars: BARS,
  others: TOETS_STATUSES.filter((status) => !BARS.includes(status)),
  name: aanvraagStatusName,
  slug: aanvraagStatusSlug,
};

const KEYS = keysIn('snelle-toetsen');

/** Null: the register holds no dossier at all, which is not the same as zero snelle toetsen. */
export function composeSnelleToetsen(input: ReportInput): SnelleToetsen | null {
  const { clocks, toetsen, intake } = input;
  if (toetsen.length === 0) return null;
  const list = toetsenList(clocks);
  return {
    gegevens: sectionData(input, { newest: statusDates(toetsen) }),
    verdeling: distributionOf(KEYS, toetsen, STATUSES, list),
    voorlopigAfgekeurd: figureOf(KEYS('voorlopig-afgekeurd'), toetsen.filter(isProvisionallyRejected), list, {
      status: aanvraagStatusSlug('rejected'),
      voorlopigAfgekeurd: 'true',
    }),
    ...(intake.someProvisional && { deelVoorlopigAfgekeurd: 'een deel' }),
    perKwartaal: countsPerQuarter(KEYS, toetsen, list),
    inname: { gesloten: intake.closed, sinds: intake.since, besluitDoor: intake.decidedBy },
  };
}

const isProvisionallyRejected = ({ status, provisionallyRejected }: SnelleToetsStanding): boolean =>
  status === 'rejected' && provisionallyRejected;
