import {
  type CorrectionOrder,
  correct,
  type Decide,
  ForbiddenStep,
  PeildatumError,
  refusedField,
  type Timeline,
  tell,
  type Uuid,
} from '@peildatum/kernel';
import { type EditionCode, type EditionEvent, editionEvents, peildatumOf, revisionOf, type Told } from './edition.events.js';

/** How far an edition has come. */
export interface EditionState {
  readonly opened: Told<'EditionOpened'> | null;
  readonly frozen: boolean;
  readonly published: boolean;
  readonly withdrawn: boolean;
}
const NOTHING: EditionState = { opened: null, frozen: false, published: false, withdrawn: false };

/** What an edition begins from: what governance and the other editions of its peildatum say. */
export interface Beside {
  /** Whether governance has an edition of that peildatum. */
  known(peildatum: string): boolean;
  published(code: EditionCode): boolean;
  /** Whether there is a check of that code. */
  check(code: string): boolean;
}

type EditionTimeline = Timeline<EditionEvent>;

/** An edition is opened, frozen once, published as it was frozen, and withdrawn at any moment. @throws ForbiddenStep `EDITION.…` */
export function follow(state: EditionState, { type, data }: EditionEvent): EditionState {
  if (type === 'EditionOpened') {
    if (state.opened !== null) throw refused('ALREADY_OPENED', 'Deze editie is al geopend.');
    return { ...state, opened: data };
  }
  if (state.opened === null) throw refused('NOT_OPENED', 'Deze editie is op die datum nog niet geopend; open haar eerst.');
  if (state.withdrawn) throw refused('WITHDRAWN', 'Deze editie is ingetrokken; open een herziening.');
  switch (type) {
    case 'EditionCheckAcknowledged':
      return state;
    case 'EditionChecked':
      if (state.frozen) throw checkedTooLate();
      return state;
    case 'ReportFrozen':
      if (state.frozen) throw refused('ALREADY_FROZEN', 'Deze editie is al bevroren en blijft zoals zij is; open een herziening.');
      return { ...state, frozen: true };
    case 'EditionPublished':
      if (!state.frozen) throw refused('NOT_FROZEN', 'Deze editie is op die datum nog niet bevroren; bevries haar rapport eerst.');
      if (state.published) throw refused('ALREADY_PUBLISHED', 'Deze editie is al gepubliceerd.');
      return { ...state, published: true };
    case 'EditionWithdrawn':
      return { ...state, withdrawn: true };
  }
}

export const stateOf = (timeline: EditionTimeline): EditionState => timeline.walk(NOTHING, follow);

/** What an edition that can be frozen was opened with. @throws PeildatumError `EDITION.NOT_FOUND`, `EDITION.ALREADY_FROZEN`, `EDITION.WITHDRAWN` */
export function openedToFreeze(code: EditionCode, timeline: EditionTimeline): Told<'EditionOpened'> {
  const { opened, frozen, withdrawn } = stateOf(timeline);
  if (opened === null) throw editionNotFound(code);
  if (withdrawn) throw refused('WITHDRAWN', 'Deze editie is ingetrokken; open een herziening.');
  if (frozen) throw refused('ALREADY_FROZEN', 'Deze editie is al bevroren en blijft zoals zij is; open een herziening.');
  return opened;
}

export const tellEdition =
  (code: EditionCode, fact: EditionEvent, beside: Beside): Decide<EditionEvent> =>
  (timeline) =>
    tell(timeline, editionEvents, fact, possible(code, fact, beside));

/** Corrects what was told of an edition; of what was frozen nothing is, and what was published was. @throws `EDITION.FINAL`, `CORRECTION.…` */
export const correctEdition =
  (code: EditionCode, order: CorrectionOrder<EditionEvent>, beside: Beside): Decide<EditionEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw editionNotFound(code);
    assertNotFinal(timeline, order);
    return correct(timeline, 'EditionFactCorrected', order, possible(code, order.replacement, beside));
  };

const possible = (code: EditionCode, told: EditionEvent | null, beside: Beside) => (after: EditionTimeline) => {
  if (told?.type === 'EditionOpened') assertBegins(code, told.data, beside);
  if (told?.type === 'EditionCheckAcknowledged') assertAcknowledges(told.data, after, beside);
  if (told?.type === 'EditionChecked' && isFrozen(after.facts)) throw checkedTooLate();
  if (told?.type === 'ReportFrozen') for (const { check, event } of told.data.checks ?? []) assertStands(after, check, event);
  stateOf(after);
};

/** That there is something from which an edition begins. @throws InvalidInput, ForbiddenStep `EDITION.UNKNOWN_PEILDATUM`, `EDITION.NOT_PUBLISHED` */
function assertBegins(code: EditionCode, { peildatum, revisionOf: revised }: Told<'EditionOpened'>, beside: Beside): void {
  const number = revisionOf(code);
  if (number === 0 && revised !== null) throw refusedField('herzieningVan', `laat weg: een herziening van ${revised} heet ${peildatum}-h1`);
  if (number > 0 && !revises(code, revised))
    throw refusedField('herzieningVan', `noem welke eerdere editie van ${peildatum} deze herziet, zoals ${peildatum}`);
  if (!beside.known(peildatum))
    throw refused(
      'UNKNOWN_PEILDATUM',
      `Van peildatum ${peildatum} is geen editie van de rapportage vastgelegd; leg haar eerst vast (soort editie, /v1/rapportage/gegevens).`,
    );
  if (revised !== null && !beside.published(revised))
    throw refused('NOT_PUBLISHED', `Editie ${revised} is niet gepubliceerd; alleen wat gepubliceerd is, wordt herzien.`);
}

/** That there is such a check, and that the report is still to be frozen. @throws InvalidInput, ForbiddenStep `EDITION.ALREADY_FROZEN` */
function assertAcknowledges({ check }: Told<'EditionCheckAcknowledged'>, { facts }: EditionTimeline, beside: Beside): void {
  if (!beside.check(check)) throw refusedField('controle', `er is geen controle ${check}; kijk op /v1/controles welke er zijn`);
  if (isFrozen(facts)) throw refused('ALREADY_FROZEN', 'Deze editie is al bevroren: wat er is erkend, blijft zoals het is.');
}

/** What is frozen names what stands: an acknowledgement may have been withdrawn since it was looked at. */
function assertStands(after: EditionTimeline, check: string, event: string): void {
  const standing = after.standing(event as Uuid);
  if (standing?.type === 'EditionCheckAcknowledged' && standing.data.check === check) return;
  throw refused('UNACKNOWLEDGED_CHECKS', `Wat van controle ${check} was erkend, staat niet meer; kijk opnieuw en bevries dan de editie.`);
}

const isFrozen = (facts: readonly EditionEvent[]): boolean => facts.some(({ type }) => type === 'ReportFrozen');

const revises = (code: EditionCode, revised: EditionCode | null): boolean =>
  revised !== null && peildatumOf(revised) === peildatumOf(code) && revisionOf(revised) < revisionOf(code);

function assertNotFinal(timeline: EditionTimeline, { corrects, replacement }: CorrectionOrder<EditionEvent>): void {
  const standing = timeline.standing(corrects);
  if (standing === null) return;
  const frozen = isFrozen(timeline.facts);
  const settled = standing.type === 'EditionOpened' || standing.type === 'EditionCheckAcknowledged' || standing.type === 'EditionChecked';
  const mended = standing.type === 'EditionPublished' && replacement?.type !== 'EditionPublished';
  if (standing.type === 'ReportFrozen' || (settled && frozen) || mended)
    throw refused('FINAL', 'Wat bevroren of gepubliceerd is, blijft zoals het is: trek de editie in, of open een herziening.');
}

const checkedTooLate = () => refused('ALREADY_FROZEN', 'Deze editie is al bevroren: wat er is getoetst, blijft zoals het is.');

const refused = (code: string, message: string) => new ForbiddenStep(`EDITION.${code}`, message);

/** Refuses to freeze what does not agree and nobody acknowledged. @param checks its codes; none: it may be frozen. @throws ForbiddenStep `EDITION.UNACKNOWLEDGED_CHECKS` */
export function assertAcknowledged(code: EditionCode, checks: readonly string[], audience: 'openbaar' | 'bo' = 'openbaar'): void {
  if (checks.length === 0) return;
  throw refused(
    'UNACKNOWLEDGED_CHECKS',
    `Editie ${code} kan niet worden bevroren: ${checks.length === 1 ? 'een controle met ernst fout klopt niet en is' : `${checks.length} controles met ernst fout kloppen niet en zijn`} niet erkend: ${checks.join(', ')}. ` +
      `Verbeter wat er niet klopt (peildatum controles --editie ${code}${audience === 'bo' ? ' --doelgroep bo' : ''} laat het zien), of erken met een reden waarom het zo mag blijven: peildatum editie erken ${code} CONTROLE --reden "…", of /v1/edities/${code}/erkenningen.`,
  );
}

export const editionNotFound = (code: EditionCode) =>
  new PeildatumError({
    code: 'EDITION.NOT_FOUND',
    kind: 'not-found',
    message: `Editie ${code} is op deze klokken niet bekend; kijk welke er zijn met peildatum editie lijst, of op /v1/edities.`,
  });
