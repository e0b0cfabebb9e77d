import { ESCALATIE_ROUTES, ESCALATIES } from '../../../api/kamer/escalaties.js';
import { MTR_ROUTES, MTRS } from '../../../api/kamer/mtrs.js';
import { NAKOMING_ROUTES, NAKOMINGEN } from '../../../api/kamer/nakomingen.js';
import { MACROBEHEERSING, MACROBEHEERSING_ROUTES } from '../../../api/macrobeheersing/macrobeheersing.js';
import { StatusBadge } from '../../components/badge.js';
import { readSubject } from '../../subject-page/read-subject.js';
import { resourcePages } from '../../subject-page/resource-pages.js';
import { AKKOORD, under } from './crumbs.js';
import { KAMER_BESIDE } from './kamer-crumbs.js';

const readEscalation = readSubject(ESCALATIE_ROUTES);
const readAccount = readSubject(NAKOMING_ROUTES);
const readReview = readSubject(MTR_ROUTES);
const readMacroControl = readSubject(MACROBEHEERSING_ROUTES);

const inRoom = { room: 'akkoord', crumbs: AKKOORD, beside: KAMER_BESIDE } as const;

/** Differences between parties, and one of them. */
export const EscalatiesPages = resourcePages(
  {
    ...inRoom,
    list: ESCALATIES,
    title: 'Escalaties',
    lead: 'Waar partijen er samen niet uitkomen, op welke trede dat ligt, en hoe lang al.',
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Escalatie', href: ({ code }) => `/escalaties/${code}`, cell: ({ onderwerp }) => onderwerp },
      { name: 'tredeNaam', title: 'Ligt bij' },
      { name: 'begonnenOp', title: 'Sinds' },
      { name: 'dagen', title: 'Dagen open' },
      { name: 'opgelost.op', title: 'Opgelost' },
    ],
    filters: [
      { name: 'open', label: 'Open' },
      { name: 'ladder', label: 'Ladder' },
      { name: 'partij', label: 'Partij', hint: 'Bij haar code: ZN.' },
    ],
    empty: 'Wordt er een verschil geëscaleerd, dan staat het hier.',
  },
  {
    path: 'escalaties',
    item: ESCALATIE_ROUTES.answer,
    room: 'akkoord',
    crumbs: under('Escalaties', 'escalaties'),
    read: readEscalation,
    kicker: ({ code }) => `Escalatie ${code}`,
    title: ({ onderwerp }) => onderwerp,
    badges: ({ opgelost }) => <StatusBadge tone={opgelost ? 'safe' : 'warning'}>{opgelost ? 'opgelost' : 'open'}</StatusBadge>,
    leaveOut: ['code', 'onderwerp'],
  },
);

/** Parties that were held to account, and one of them. */
export const NakomingenPages = resourcePages(
  {
    ...inRoom,
    list: NAKOMINGEN,
    title: 'Nakoming',
    lead: 'Wie op welke afspraak is aangesproken, wat daarop is geantwoord, en wat het opleverde.',
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Aanspreking', href: ({ code }) => `/nakomingen/${code}` },
      { name: 'partij' },
      { name: 'afspraak' },
      { name: 'stand' },
      { name: 'aangesprokenOp', title: 'Sinds' },
      { name: 'uitkomst.uitkomst', title: 'Uitkomst' },
    ],
    filters: [
      { name: 'stand', label: 'Stand' },
      { name: 'partij', label: 'Partij', hint: 'Bij haar code: ZN.' },
      { name: 'afspraak', label: 'Afspraak', hint: 'Bij haar code: AZWA-D5.' },
    ],
    empty: 'Wordt er een partij aangesproken, dan staat dat hier.',
  },
  {
    path: 'nakomingen',
    item: NAKOMING_ROUTES.answer,
    room: 'akkoord',
    crumbs: under('Nakoming', 'nakomingen'),
    read: readAccount,
    kicker: ({ code }) => `Aanspreking ${code}`,
    title: ({ partij, door }) => (door === null ? `${partij}, aangesproken` : `${partij}, aangesproken door ${door}`),
    leaveOut: ['code'],
  },
);

/** Mid-term reviews, and one of them. */
export const MtrsPages = resourcePages(
  {
    ...inRoom,
    list: MTRS,
    title: 'Mid-term reviews',
    lead: 'Hoe de akkoorden halverwege worden gewogen: op welke stukken, en wat dat opleverde.',
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Review', href: ({ code }) => `/mtrs/${code}`, cell: ({ titel }) => titel },
      { name: 'stand' },
      { name: 'besluitUiterlijk', title: 'Besluit uiterlijk' },
      { name: 'besluit.op', title: 'Besloten' },
      { name: 'teLaat', title: 'Te laat' },
    ],
    filters: [{ name: 'stand', label: 'Stand' }],
    empty: 'Begint er een mid-term review, dan staat zij hier.',
  },
  {
    path: 'mtrs',
    item: MTR_ROUTES.answer,
    room: 'akkoord',
    crumbs: under('Mid-term reviews', 'mtrs'),
    read: readReview,
    kicker: ({ akkoord }) => `Mid-term review van het ${akkoord}`,
    title: ({ titel }) => titel,
    leaveOut: ['code', 'titel'],
  },
);

/** What was done about spending beside a kader, and of one sector and year. */
export const MacrobeheersingPages = resourcePages(
  {
    ...inRoom,
    list: MACROBEHEERSING,
    title: 'Macrobeheersing',
    lead: 'Wat er is gedaan als een sector meer of minder uitgaf dan haar kader: overleg, oorzaak, maatregel en besluit.',
    keyOf: ({ code }) => code,
    columns: [
      { name: 'code', title: 'Sector en jaar', href: ({ code }) => `/macrobeheersing/${code}` },
      { name: 'oorzaak.oorzaak', title: 'Oorzaak' },
      { name: 'mbi.ingezet', title: 'Instrument ingezet' },
      { name: 'mbi.op', title: 'Besloten' },
      { name: 'begroting.verlaging', title: 'Begroting lager' },
    ],
    filters: [
      { name: 'sector', label: 'Sector' },
      { name: 'jaar', label: 'Jaar', hint: 'In vier cijfers: 2025.' },
    ],
    empty: 'Wordt er overlegd over een kader, dan staat het hier.',
  },
  {
    path: 'macrobeheersing',
    item: MACROBEHEERSING_ROUTES.answer,
    room: 'akkoord',
    crumbs: under('Macrobeheersing', 'macrobeheersing'),
    read: readMacroControl,
    kicker: () => 'Macrobeheersing',
    title: ({ sector, jaar }) => `${sector} ${jaar}`,
    leaveOut: ['code', 'sector', 'jaar'],
  },
);
