import type { GovernanceEvent } from '@peildatum/governance';
import { amsterdamDate } from '@peildatum/kernel';
import { FIGURES_2024_11, FIGURES_2025_05, type Figure } from './figures.js';
import { governanceLine, type Line, type Origin, published } from './line.js';
import { type Edition, END_OF_Q4, JUNE_BOARD, LISTED_ON, MAY, NOVEMBER } from './moments.js';
import { WORDS_2024_11, WORDS_2025_05 } from './printed-words.js';

export const novemberGovernance = (): readonly Line[] => [
  told(NOVEMBER, { type: 'PartyCountEstablished', validFrom: LISTED_ON, data: { count: 14 } }, published('000 r. 45; 001 r. 720')),
  told(
    NOVEMBER,
    {
      type: 'ReportTitleEstablished',
      validFrom: LISTED_ON,
      data: { agreement: 'Integraal Zorgakkoord', title: 'Voortgangsrapportage t.b.v. Bestuurlijk overleg IZA' },
    },
    published('000 r. 3-7; geldt hier vanaf het conceptakkoord (001 r. 5)'),
  ),
  told(
    NOVEMBER,
    {
      type: 'ReportEditionOpened',
      validFrom: NOVEMBER.peildatum,
      data: {
        peildatum: NOVEMBER.peildatum,
        label: 'november 2024',
        comparedWith: null,
        dataDates: NOVEMBER.dataDates,
        countedObject: 'snelle-toetsen',
      },
    },
    published('002 r. 5 (november 2024); 000 r. 228 (18 november, de peildatum van de andere cijfers), 260, 333, 410, 453'),
  ),
  told(
    NOVEMBER,
    {
      type: 'BoardMeetingScheduled',
      validFrom: NOVEMBER.peildatum,
      data: { peildatum: NOVEMBER.peildatum, meetsOn: amsterdamDate(NOVEMBER.knownFrom) },
    },
    published('000 r. 9'),
  ),
  ...[...FIGURES_2024_11, ...WORDS_2024_11].map((figure) => figureLine(NOVEMBER, figure)),
];

export const mayGovernance = (): readonly Line[] => [
  told(
    MAY,
    {
      type: 'ReportEditionOpened',
      validFrom: MAY.peildatum,
      data: {
        peildatum: MAY.peildatum,
        label: 'Q2 2025',
        comparedWith: { label: 'Q4 2024', date: END_OF_Q4 },
        dataDates: MAY.dataDates,
        countedObject: 'snelle-toetsen',
      },
    },
    published(
      '004 r. 245-247 (Q2 2025), 10049 (20 mei 2025), 9703 (sinds Q4 2024: de laatste dag), 10088 (snelle toetsen per sector), 10104, 10252',
    ),
  ),
  ...[...FIGURES_2025_05, ...WORDS_2025_05].map((figure) => figureLine(MAY, figure)),
];

/** What only the letter about the BO of June tells. */
export const juneGovernance = (): readonly Line[] => [
  governanceLine(
    JUNE_BOARD.knownFrom,
    { type: 'BoardMeetingScheduled', validFrom: MAY.peildatum, data: { peildatum: MAY.peildatum, meetsOn: JUNE_BOARD.heldOn } },
    published('004 r. 275'),
  ),
  governanceLine(
    JUNE_BOARD.knownFrom,
    { type: 'PartyCountEstablished', validFrom: JUNE_BOARD.heldOn, data: { count: 17 } },
    published('004 r. 275-283 (drie partijen treden toe)'),
  ),
];

const told = ({ knownFrom }: Edition, fact: GovernanceEvent, origin: Origin): Line => governanceLine(knownFrom, fact, origin);

export const figureLine = (edition: Edition, { figure, publishedIn, value, note, origin }: Figure): Line =>
  told(
    edition,
    {
      type: 'FigurePublished',
      validFrom: edition.peildatum,
      data: { peildatum: edition.peildatum, figure, publishedIn, value: value === null ? null : String(value), note: note ?? null },
    },
    origin,
  );
