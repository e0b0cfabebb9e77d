import type { MotionEvent } from '@peildatum/governance';

type Registered = Extract<MotionEvent, { type: 'MotionRegistered' }>['data'];

/** A motion or promise of which the letter of July 2025 speaks, and what it says of it. Neither: it stays open. */
export interface Asked extends Registered {
  readonly code: string;
  /** Absent: no source names the day. */
  readonly on?: string;
  readonly source: string;
  readonly addressed?: { readonly share: 'partly' | 'wholly'; readonly how: string; readonly source: string };
  readonly settled?: { readonly by: 'letter' | 'cover'; readonly source: string };
}

const motion = (code: string, reference: string | null, movers: readonly string[], subject: string, commitment: string | null = null) =>
  ({ code, kind: 'motion', reference, movers, subject, commitment }) as const;
const promise = (code: string, reference: string | null, subject: string, commitment: string | null = null) =>
  ({ code, kind: 'promise', reference, movers: [], subject, commitment }) as const;

/** All that the letter and the agreement with it name (azwa: moties en toezeggingen). */
export const MOTIONS: readonly Asked[] = [
  {
    ...promise('TZ202501-097', 'TZ202501-097', 'De Kamer op de hoogte houden van het AZWA.'),
    on: '2025-01-31',
    source: 'r. 4-9, 86',
    settled: { by: 'cover', source: 'r. 9-11' },
  },
  {
    ...motion('29689-1305', 'Kst. 29 689, nr. 1305', ['De Korte'], 'Op korte termijn tot een afronding van het AZWA komen.'),
    source: 'r. 80-87',
    addressed: { share: 'wholly', how: 'Het onderhandelaarsakkoord AZWA.', source: 'r. 80-82' },
  },
  {
    ...promise('2024Z16781', 'Kst. 2024Z16781', 'De laatste stand van domeinoverstijgend indiceren melden.', 'AZWA-B1'),
    on: '2024-12-31',
    source: 'r. 191-228, 273',
    addressed: { share: 'partly', how: 'De stand is gemeld; een plan van aanpak volgt uiterlijk eind 2025.', source: 'r. 191-228' },
  },
  {
    ...motion('29282-598', 'Kst. 29 282, nr. 598', ['Claassen'], 'Een lerende cultuur met zeggenschap van professionals.', 'AZWA-B3'),
    source: 'r. 229-237, 274',
    settled: { by: 'letter', source: 'r. 237' },
  },
  {
    ...motion('31765-884', 'Kst. 31 765, nr. 884', ['Jansen', 'Slagt-Tichelman'], 'NLZVE structureel betrekken bij het IZA.'),
    source: 'r. 284-289, 367',
    addressed: { share: 'wholly', how: 'Het BO IZA van 16 juni betrekt NLZVE thematisch.', source: 'r. 287' },
  },
  {
    ...motion('31765-820', 'Kst. 31 765, nr. 820', [], 'De rapportage van de monitors van het IZA aan de Kamer.'),
    source: 'r. 351-356, 369 (de gerelateerde motie)',
  },
  {
    ...promise('TZ202412-36', 'TZ202412-36', 'De rapportage van de monitors van het IZA aan de Kamer.'),
    on: '2024-12-31',
    source: 'r. 351-356, 369 (de gerelateerde toezegging)',
  },
  {
    ...motion('31765-890', 'Kst. 31 765, nr. 890', ['Claassen'], 'Doelen expliciteren, zodat de Kamer op resultaten kan bijsturen.'),
    source: 'r. 376-389, 441-463',
    settled: { by: 'letter', source: 'r. 388, en nog eens r. 461-463' },
  },
  {
    ...motion('36200-XVI-87', 'Kst. 36 200 XVI, nr. 87', ['Pouw-Verweij', 'Tielen'], 'Rapporteren over de beweging naar passende zorg.'),
    source: 'r. 395-399, 655-663',
    settled: { by: 'letter', source: 'r. 397; r. 662 noemt haar ingevuld' },
  },
  {
    ...promise('debat-2025-06-18', null, 'De aanpak van passende zorg melden voor het zomerreces.'),
    on: '2025-06-18',
    source: 'r. 400-663 (debat zorgverzekeringsstelsel)',
    addressed: { share: 'wholly', how: 'De brief gaat in op de zes punten van de speciaal gezant.', source: 'r. 400-663' },
  },
  {
    ...promise(
      '29389-128',
      'TK 2024-2025, 29389, nr. 128',
      'Financieringsstromen aanpassen als kosten sterk naar een ander domein verschuiven.',
      'AZWA-B1',
    ),
    on: '2024-12-31',
    source: 'r. 2332-2342, 2350 (debat Ouderenzorg, eind 2024)',
    addressed: { share: 'partly', how: 'De kosten worden gevolgd bij domeinoverstijgend indiceren.', source: 'r. 2332-2342' },
  },
  {
    ...motion('dobbe-dijk', null, ['Dobbe', 'Dijk'], 'Een Noodplan Huisartsenpraktijk, voor geschikte praktijkruimtes.', 'AZWA-D3'),
    source: 'r. 4891-4892',
    addressed: { share: 'partly', how: 'Een handreiking over huisvesting, in het derde kwartaal van 2025.', source: 'r. 4891-4892' },
  },
  {
    ...motion(
      'bushoff-dijk',
      null,
      ['Bushoff', 'Dijk'],
      'Met de NZa spreken over een andere tariefberekening in de huisartsenzorg.',
      'AZWA-D3',
    ),
    source: 'r. 4893-4894',
    addressed: { share: 'partly', how: 'VWS gaat in gesprek met de NZa.', source: 'r. 4893-4894' },
  },
  {
    ...motion('29389-138', 'TK 29389-nr. 138', ['Krul'], 'Een staatscommissie over het zorgstelsel.'),
    source: 'r. 8469-8484',
    addressed: { share: 'partly', how: 'De staatscommissie wordt ingericht.', source: 'r. 8469-8484' },
  },
];
