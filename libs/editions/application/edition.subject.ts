import { checkOf } from '@peildatum/checks';
import { GOVERNANCE_STREAM, type GovernanceEvent } from '@peildatum/governance';
import type { TimelineOf } from '@peildatum/kernel';
import { rightsByRole } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type EditionCode, type EditionEvent, editionEvents, editionStreams } from '../domain/edition.events.js';
import { type Beside, correctEdition, editionNotFound, tellEdition } from '../domain/edition.rules.js';
import { type EditionView, editionView } from '../domain/edition.view.js';
import {
  EditieErkenningInput,
  EditieIntrekkingInput,
  EditieOpeningInput,
  EditiePublicatieInput,
  factOfErkenning,
  factOfIntrekking,
  factOfOpening,
  factOfPublicatie,
} from './edition.input.js';

/** An edition of the report: opened, checked, frozen, published, and corrected by a later one. Its report is checked and frozen by commands of their own. */
export const edition = subject<EditionEvent, EditionView, EditionCode>({
  name: 'editie',
  example: '2025-05-20',
  streams: editionStreams,
  events: editionEvents,
  decisions: {
    tell: (code, fact, beside) => tellEdition(code, fact, besideIn(beside)),
    correct: (code, order, beside) => correctEdition(code, order, besideIn(beside)),
  },
  notFound: editionNotFound,
  looksAt: (fact) => {
    if (fact?.type !== 'EditionOpened') return [];
    const { revisionOf } = fact.data;
    return [GOVERNANCE_STREAM, ...(revisionOf === null ? [] : [editionStreams.of(revisionOf)])];
  },
  view: editionView,
  facts: {
    'editie-opening': fact(EditieOpeningInput, factOfOpening, {
      description: 'Een editie van de rapportage wordt geopend; een herziening noemt de editie die zij herziet.',
      example: { reden: 'Voor het Bestuurlijk overleg.', geldigVanaf: '2025-05-21' },
    }),
    'editie-erkenning': fact(EditieErkenningInput, factOfErkenning, {
      description: 'Een controle die niet klopt, mag in deze editie zo blijven; vast te leggen tot zij is bevroren.',
      example: { controle: 'kaders.label', reden: 'Het label staat zo in de aangeleverde tabel.', geldigVanaf: '2025-05-21' },
    }),
    'editie-publicatie': fact(EditiePublicatieInput, factOfPublicatie, {
      description: 'Een bevroren editie is gepubliceerd, of onder embargo tot dat van een publicatie eindigt.',
      example: { editie: '2025-09-05', publicatie: 'rapportage-2025-09', geldigVanaf: '2025-09-12' },
    }),
    'editie-intrekking': fact(EditieIntrekkingInput, factOfIntrekking, {
      description: 'Een editie is ingetrokken; wat ervan bevroren is, blijft bewaard.',
      example: { reden: 'Gemaakt voor de verkeerde peildatum.', geldigVanaf: '2025-05-22' },
    }),
  },
  rights: rightsByRole<EditionEvent>(
    {
      EditionOpened: 'record-edition',
      EditionChecked: 'check-edition',
      EditionCheckAcknowledged: 'acknowledge-check',
      ReportFrozen: 'freeze-edition',
      EditionPublished: 'record-edition',
      EditionWithdrawn: 'record-edition',
    },
    'record-edition',
  ),
  readModel: 'edities',
  table: 'edition_fact',
});

const besideIn = (timelineOf: TimelineOf): Beside => ({
  known: (peildatum) =>
    (timelineOf(GOVERNANCE_STREAM).facts as readonly GovernanceEvent[]).some(
      ({ type, data }) => type === 'ReportEditionOpened' && data.peildatum === peildatum,
    ),
  check: (code) => checkOf(code) !== undefined,
  published: (code) => timelineOf(editionStreams.of(code)).facts.some(({ type }) => type === 'EditionPublished'),
});
