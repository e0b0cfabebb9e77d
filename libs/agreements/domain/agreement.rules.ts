import { decisions, ForbiddenStep, PeildatumError } from '@peildatum/kernel';
import { type AgreementCode, type AgreementEvent, agreementEvents, refusalOfCode } from './agreement.events.js';

/** What of an agreement its rules go by. */
interface AgreementState {
  readonly from: string | null;
  readonly through: string | null;
  readonly texts: readonly string[];
  readonly isConsulted: boolean;
  readonly isSigned: boolean;
}

/** The state after each fact; throws at the first that may not be. */
const follow =
  (code: AgreementCode) =>
  (state: AgreementState | null, fact: AgreementEvent): AgreementState => {
    if (fact.type === 'AgreementRegistered') {
      if (state !== null) throw refused('ALREADY_REGISTERED', `Akkoord ${code} is al vastgelegd; was dat onjuist, corrigeer het dan.`);
      const { from, through } = fact.data;
      assertTerm(from, through);
      return { from, through, texts: [], isConsulted: false, isSigned: false };
    }
    if (state === null) throw refused('NOT_REGISTERED', `Akkoord ${code} is op ${fact.validFrom} nog niet vastgelegd; leg het eerst vast.`);
    switch (fact.type) {
      case 'CodeMapped': {
        const refusal = refusalOfCode(code, fact.data.code);
        if (refusal !== null) throw refused('CODE_UNKNOWN', refusal);
        return state;
      }
      case 'AgreementTextRecorded':
        return withText(state, fact.data);
      case 'AgreementConstituenciesConsulted':
      case 'AgreementSigned':
        if (state.texts.length === 0)
          throw refused('NO_TEXT', `Van akkoord ${code} is op ${fact.validFrom} nog geen tekst vastgelegd; leg die eerst vast.`);
        return fact.type === 'AgreementSigned' ? { ...state, isSigned: true } : { ...state, isConsulted: true };
      case 'AgreementTermExtended': {
        const { through } = fact.data;
        assertTerm(state.from, through);
        if (state.through !== null && through <= state.through)
          throw refused(
            'NOT_LONGER',
            `De looptijd is al tot en met ${state.through}; een verlenging gaat verder. Was dat onjuist, corrigeer het dan.`,
          );
        return { ...state, through };
      }
      default:
        return state;
    }
  };

function withText(
  state: AgreementState,
  { version, status }: Extract<AgreementEvent, { type: 'AgreementTextRecorded' }>['data'],
): AgreementState {
  if (state.texts.includes(version))
    throw refused('TEXT_EXISTS', `Versie ${version} is al vastgelegd; was dat onjuist, corrigeer het dan.`);
  if (status === 'definitive' && !(state.isConsulted && state.isSigned))
    throw refused(
      'NOT_DEFINITIVE',
      `Een tekst is pas definitief als de achterbannen zijn geraadpleegd en zij is ondertekend; leg eerst vast: ${state.isConsulted ? 'de ondertekening' : 'de achterbanraadpleging'}.`,
    );
  return { ...state, texts: [...state.texts, version] };
}

function assertTerm(from: string | null, through: string | null): void {
  if (from !== null && through !== null && through < from)
    throw refused('TERM_ENDS_BEFORE_START', `De looptijd eindigt (${through}) voordat zij begint (${from}); controleer de datums.`);
}

const refused = (code: string, message: string) => new ForbiddenStep(`AGREEMENT.${code}`, message);

export const agreementNotFound = (code: AgreementCode) =>
  new PeildatumError({
    code: 'AGREEMENT.NOT_FOUND',
    kind: 'not-found',
    message: `Akkoord ${code} staat niet in het register op deze klokken; kijk in de lijst van akkoorden welk u bedoelt.`,
  });

/** An agreement, its texts and its term. @throws `AGREEMENT.…`, `CORRECTION.…` */
export const agreementDecisions = decisions<AgreementEvent>({
  events: agreementEvents,
  correctedBy: 'AgreementFactCorrected',
  notFound: agreementNotFound,
  possible: (timeline, code) => timeline.walk<AgreementState | null>(null, follow(code)),
});
