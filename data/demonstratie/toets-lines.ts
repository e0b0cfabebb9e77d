import type { CalendarDate } from '@peildatum/kernel';
import { NOT_KNOWN, type Step, told } from './dossier-steps.js';
import type { Dossier, ToetsStatus } from './dossiers.js';
import { derived, type Line, reconstructed } from './line.js';
import { MAY, NOVEMBER } from './moments.js';
import { MAY_COUNTS, TOETSEN } from './plan-editions.js';

/** The snelle toets of a dossier as November 2024 has it; nothing where May is the first to count it. */
export function novemberToets({ toets, november }: Dossier, on: CalendarDate): readonly Line[] {
  const row = TOETSEN.find(({ status }) => status === november.toets);
  if (row === undefined) return [];
  const origin = reconstructed(`000 r. ${row.line} (${row.count} van de 346); ${NOT_KNOWN}, dus ${dated(on)}`);
  return told(toets, NOVEMBER.knownFrom, on, [submitted(toets), ...STEPS_TO[row.status]], origin);
}

const dated = (on: CalendarDate): string =>
  on === NOVEMBER.peildatum ? 'de peildatum' : 'de datum van de NZa, die er een beschikking voor telt (r. 333, 345)';

/** What became of it by May 2025: approved, or not to be read from the source. */
export function mayToets({ toets, november, may }: Dossier): readonly Line[] {
  if (november.toets === 'goedgekeurd') return [];
  const counted = reconstructed(`004 r. 10051 (${MAY_COUNTS.toetsen} min 346, 000 r. 243); ${NOT_KNOWN}, dus de peildatum`);
  const first = november.toets === null ? told(toets, MAY.knownFrom, MAY.peildatum, [submitted(toets)], counted) : [];
  const next = may.toetsApproved ? toApproval(november.toets) : [NOT_PUBLISHED];
  return [...first, ...told(toets, MAY.knownFrom, MAY.peildatum, next, may.toetsApproved ? APPROVED_BY_MAY : UNKNOWN_IN_MAY)];
}

const APPROVED_BY_MAY = reconstructed(`004 r. 10094 (270 min 196, 000 r. 240); ${NOT_KNOWN}, dus de peildatum`);
const UNKNOWN_IN_MAY = derived('004 r. 10051, 10094: 416 min 270; hoe die over de andere statussen gaan is niet leesbaar (r. 10053-10060)');

const ASSESSED: Step = { type: 'SnelleToetsAssessmentStarted', data: { explanation: null } };
const ASKED: Step = { type: 'SnelleToetsInformationRequested', data: { request: null } };
const ANSWERED: Step = { type: 'SnelleToetsInformationProvided', data: { explanation: null } };
const APPROVED: Step = { type: 'SnelleToetsApproved', data: { explanation: null } };
const NOT_PUBLISHED: Step = {
  type: 'SnelleToetsStatusNotPublished',
  data: { reason: 'De editie van mei 2025 drukt van de statussen alleen Goedgekeurd.' },
};

const STEPS_TO: Readonly<Record<ToetsStatus, readonly Step[]>> = {
  ingediend: [],
  'beoordeling-gestart': [ASSESSED],
  'extra-informatie-opvragen': [ASSESSED, ASKED],
  goedgekeurd: [ASSESSED, APPROVED],
  // Some of them only for now; how many is not published, so none is said to be.
  afgekeurd: [ASSESSED, { type: 'SnelleToetsRejected', data: { reason: null } }],
};

function toApproval(from: ToetsStatus | null): readonly Step[] {
  if (from === 'extra-informatie-opvragen') return [ANSWERED, APPROVED];
  return from === 'ingediend' ? [ASSESSED, APPROVED] : [APPROVED];
}

const submitted = (code: string): Step => ({
  type: 'SnelleToetsSubmitted',
  data: { code, title: null, regions: null, sectors: null, themes: null, requested: null, insurer: null },
});
