import type { BudgetEvent } from '@peildatum/budgets';
import type { CalendarDate } from '@peildatum/kernel';
import { NOVEMBER } from './moments.js';

type VwsLine = Extract<BudgetEvent, { type: 'VwsLineSet' }>['data'];

/** A line of the table "via de VWS begroting" (000 r. 404-443), with its amount as printed. */
export interface PrintedLine {
  readonly name: string;
  readonly table: VwsLine['table'];
  readonly title: string;
  /** In millions, as printed: `9,323`. */
  readonly millions: string;
  readonly line: number;
  /** The line with its note; the table of national measures says it of all its lines at once. */
  readonly note: string;
  readonly earmark: string | null;
  /** In millions; what this line takes from the envelop Passende Zorg. */
  readonly fromEnvelope?: string;
}

/** "Peildatum: mei 2024 (na voorjaarsbesluitvorming 2024)" (000 r. 410); as a date its last day. */
export const VWS_DATA_DATE = 'mei 2024';
export const VWS_VALID_FROM: CalendarDate = NOVEMBER.dataDates.vws;

const commitment = (name: string, title: string, millions: string, line: number, earmark: string | null): PrintedLine => ({
  name,
  table: 'commitments',
  title,
  millions,
  line,
  note: earmark === null ? 'zonder noot' : `oormerk r. ${line + 1}`,
  earmark,
});

/** "dus onderdeel van het niet geoormerkte deel" (000 r. 433). */
const measure = (name: string, title: string, millions: string, line: number): PrintedLine => ({
  name,
  table: 'national-measures',
  title,
  millions,
  line,
  note: 'oormerk r. 433',
  earmark: 'niet geoormerkt',
});

export const VWS_TABLE: readonly PrintedLine[] = [
  { ...commitment('citrien-topzorg', 'Citrien, Topzorg en doelmatigheidsonderzoeken', '100', 415, 'msz'), fromEnvelope: '29,4' },
  commitment('onderzoeksprogramma-venvn', 'Onderzoeksprogramma V&VN', '48', 417, 'niet geoormerkt'),
  commitment('opleidingen-msz', 'Opleidingen MSZ', '4,4', 419, 'msz'),
  commitment('nationale-onderzoeksagenda', 'Nationale onderzoeksagenda', '7,2', 421, 'huisartsen en mdz'),
  // Its note gives a part to the envelop as well, and no amount (000 r. 424).
  commitment('thuisarts', 'Thuisarts', '12,15', 423, 'huisartsen en mdz'),
  commitment('overbruggingskrediet', 'Overbruggingskrediet gegevensuitwisseling huisartsen', '2,95', 425, 'huisartsen en mdz'),
  commitment('kwaliteitsgelden-wijkverpleging', 'Kwaliteitsgelden wijkverpleging', '15', 427, 'wijkverpleging'),
  commitment('flankerend-beleid', 'Flankerend beleid', '9,5', 429, null),
  measure('passende-zorg', 'Thema passende zorg', '18,73', 436),
  measure('regionale-samenwerking', 'Thema regionale samenwerking', '66,25', 437),
  measure('concentratie-en-spreiding', 'Thema concentratie en spreiding', '9,323', 438),
  measure('eerstelijnszorg', 'Thema versterking organisatie eerstelijnszorg', '70,95', 439),
  measure('sociaal-domein-huisartsen-ggz', 'Thema samenwerking sociaal domein, huisartsen en ggz', '6,21', 440),
  measure('digitalisering', 'Thema digitalisering en gegevensuitwisseling', '48,03', 441),
  measure('monitoring', 'Thema monitoring', '3,4', 442),
  measure('inzet-nza', 'Inzet NZa', '6,5', 443),
];
