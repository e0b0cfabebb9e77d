import type { ProposalState, ProposalStep, ProposalView, ProposedChange } from '@peildatum/proposals';
import type { Tone } from '../../components/badge.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { roleName } from '../../view/visitor-name.js';

export interface Said {
  readonly text: string;
  readonly tone: Tone;
}

const STATES: Readonly<Record<ProposalState, Said>> = {
  submitted: { text: 'Ter goedkeuring', tone: 'active' },
  'sent-back': { text: 'Teruggestuurd', tone: 'warning' },
  withdrawn: { text: 'Ingetrokken', tone: 'neutral' },
  approved: { text: 'Goedgekeurd', tone: 'safe' },
};
export const stateSaid = (state: ProposalState): Said => STATES[state];

const ROW_STATES: Readonly<Record<ProposedChange['state'], Said>> = {
  waiting: { text: 'Wacht op goedkeuring', tone: 'active' },
  'sent-back': STATES['sent-back'],
  approved: STATES.approved,
};
export const rowSaid = (state: ProposedChange['state']): Said => ROW_STATES[state];

const STEPS: Readonly<Record<ProposalStep['type'], string>> = {
  UpdateSubmitted: 'Voorgelegd',
  UpdateSentBack: 'Teruggestuurd',
  UpdateWithdrawn: 'Ingetrokken',
  UpdateApproved: 'Goedgekeurd',
};

/** Of one thing or several. */
export const rowCount = (rows: number): string => (rows === 1 ? '1 rij' : `${rows} rijen`);

/** Who did what and when: `Goedgekeurd door beheerder, VWS`. */
export const stepTitle = ({ type, by, rows }: ProposalStep): string =>
  `${STEPS[type]} door ${roleName(by.role)}, ${by.organisation}: ${rowCount(rows)}`;

/** When and by whom it was submitted last. */
export function lastSubmitted({ steps }: ProposalView): { readonly at: string; readonly by: string } {
  const step = steps.findLast(({ type }) => type === 'UpdateSubmitted');
  return step === undefined ? { at: '', by: '' } : { at: amsterdamTime(step.at), by: `${roleName(step.by.role)}, ${step.by.organisation}` };
}

const UUID_LENGTH = 36;

/** What a row is about. */
export const nameOf = ({ id, isNew }: Pick<ProposedChange, 'id' | 'isNew'>): string =>
  isNew ? 'Nieuw' : id.length === UUID_LENGTH ? 'Wijziging' : id;

/** In what its sheet calls it. */
export const aboutOf = ({ stood }: Pick<ProposedChange, 'stood'>): string | undefined => stood.omschrijving ?? stood.titel ?? stood.tekst;

/** By code and title: `IZA-L-053 (Werk het normenkader uit)`. */
export function titledName(row: ProposedChange): string {
  const title = aboutOf(row) ?? row.cells.find(({ column }) => column === 'titel' || column === 'tekst')?.becomes;
  return title === undefined ? nameOf(row) : `${nameOf(row)} (${title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title})`;
}
const LONGEST = 80;

/** The rows that wait, with what they are about. */
export const waitingNames = (rows: readonly ProposedChange[]): string =>
  rows
    .filter(({ state }) => state === 'waiting')
    .map(titledName)
    .join('; ');
