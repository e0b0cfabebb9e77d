import { fact, subject } from '@peildatum/subjects';
import { type EditorialCode, type EditorialEvent, editorialEvents, editorialStreams } from '../domain/editorial.events.js';
import { editorialDecisions, editorialNotFound } from '../domain/editorial.rules.js';
import { type EditorialView, editorialView } from '../domain/editorial.view.js';
import {
  EigenaarsleveringInput,
  factOfBeoordeling,
  factOfEigenaarslevering,
  factOfSectielevering,
  factOfTekst,
  factOfVerzekeraarslevering,
  RedactietekstInput,
  SectieleveringInput,
  TekstbeoordelingInput,
  VerzekeraarsleveringInput,
} from './editorial.input.js';
import { EDITORIAL_RIGHTS } from './editorial-rights.js';

/** What is written and delivered for the report of one peildatum. */
export const editorial = subject<EditorialEvent, EditorialView, EditorialCode>({
  name: 'redactie',
  example: '2025-05-20',
  streams: editorialStreams,
  events: editorialEvents,
  decisions: editorialDecisions,
  notFound: editorialNotFound,
  view: editorialView,
  facts: {
    sectielevering: fact(SectieleveringInput, factOfSectielevering, {
      description: 'Een sectie van de rapportage is geleverd, of er valt voor deze peildatum niets te leveren.',
      example: [
        { sectie: 'thematafel-D', toelichting: 'Cijfers en tekst zijn klaar.', geldigVanaf: '2025-05-27' },
        { sectie: 'regioplannen', uitkomst: 'niet-van-toepassing', toelichting: 'Staat bij onderdeel B.', geldigVanaf: '2025-05-27' },
      ],
    }),
    verzekeraarslevering: fact(VerzekeraarsleveringInput, factOfVerzekeraarslevering, {
      description: 'Een verzekeraar heeft haar aanvragen voor deze peildatum bijgewerkt.',
      example: { verzekeraar: 'Zilveren Kruis', geldigVanaf: '2025-05-27' },
    }),
    eigenaarslevering: fact(EigenaarsleveringInput, factOfEigenaarslevering, {
      description: 'Een eigenaar van metingen heeft die voor deze peildatum bijgewerkt.',
      example: { eigenaar: 'CBS', geldigVanaf: '2025-05-27' },
    }),
    redactietekst: fact(RedactietekstInput, factOfTekst, {
      description:
        'Een tekst van de rapportage van deze peildatum is geschreven; op een latere dag komt zij in de plaats van wat er eerder stond, op dezelfde dag is dat een correctie.',
      succeeds: true,
      example: {
        sectie: 'noemenswaardig',
        onderdeel: 'zinnen',
        tekst: '- De acties lopen *volgens plan*.\n- De eerste normen zijn **vastgesteld**.\n- De monitor is verschenen.',
      },
    }),
    tekstbeoordeling: fact(TekstbeoordelingInput, factOfBeoordeling, {
      description: 'Iemand anders dan wie haar schreef, heeft een tekst van de rapportage beoordeeld.',
      example: {
        sectie: 'thematafel-D',
        onderdeel: 'behaalde-mijlpalen',
        gebeurtenis: '855b1f01-24a6-5d5b-9dea-37d0024bcab7',
        oordeel: 'goedgekeurd',
      },
    }),
  },
  rights: EDITORIAL_RIGHTS,
  readModel: 'redactie',
  table: 'editorial_fact',
});
