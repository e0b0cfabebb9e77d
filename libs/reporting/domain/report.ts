import type { CalendarDate } from '@peildatum/kernel';
import type { Audience } from '@peildatum/publications';
import type { ThematafelLetter } from '@peildatum/thematafels';
import type { Control } from './control.js';
import type { EenMeting } from './een-meting/een-meting.js';
import type { Clocks, Distribution, Figure } from './figures.js';
import type { FinancieleKaders } from './financiele-kaders/financiele-kaders.js';
import type { IndicatorSectie } from './indicatoren/indicatoren.js';
import type { Nza } from './nza/nza.js';
import type { Skip } from './skip.js';
import type { Assessed } from './snelle-toetsen/assessed.js';
import type { SnelleToetsen } from './snelle-toetsen/snelle-toetsen.js';
import type { Transformatiemiddelen } from './transformatiemiddelen/transformatiemiddelen.js';
import type { Transformatieplannen } from './transformatieplannen/transformatieplannen.js';
import type { Volumenormen } from './volumenormen/volumenormen.js';

export type { Control } from './control.js';
export type * from './figures.js';
export type { Skip } from './skip.js';

/**
 * The voortgangsrapportage of one peildatum as known at one volgnummer, for one audience: report-model sections 1–9, 11 and 12
 * (title, Voortgang overzicht, Voortgang afspraken per thematafel, Onderdeel A–J, snelle toetsen, goed- of afgekeurd,
 * transformatieplannen, NZa, transformatiemiddelen, financiële kaders, arbeidsmarkt, toegankelijkheid), volumenormen, the 1-meting,
 * and Controles. Its keys are the public JSON, so they are Dutch; their order is the order of
 * the bytes. Unknown is null, never zero; a section of which the register holds nothing at all is null as well.
 */
export interface Report {
  readonly sjabloon: { readonly naam: 'voortgangsrapportage'; readonly versie: number };
  readonly klokken: Clocks;
  /** `openbaar`: without what is under embargo at the moment of asking. */
  readonly doelgroep: Audience;
  /** The publications whose figures are in it; with the clocks and the audience the key of these bytes. */
  readonly publicaties: readonly string[];
  readonly titel: TitlePage;
  readonly voortgang: Overview;
  readonly onderdelen: readonly Section[];
  readonly snelleToetsen: SnelleToetsen | null;
  readonly beoordeeld: Assessed | null;
  readonly transformatieplannen: Transformatieplannen | null;
  readonly nza: Nza | null;
  readonly transformatiemiddelen: Transformatiemiddelen;
  readonly financieleKaders: FinancieleKaders | null;
  readonly arbeidsmarkt: IndicatorSectie | null;
  readonly toegankelijkheid: IndicatorSectie | null;
  readonly volumenormen: Volumenormen | null;
  readonly eenMeting: EenMeting | null;
  readonly controles: readonly Control[];
  /** What an operator made a projection pass over, and why: this report may miss it. */
  readonly overgeslagen: readonly Skip[];
}

export interface TitlePage {
  readonly akkoord: string | null;
  readonly titel: string | null;
  readonly editie: { readonly naam: string; readonly peildatum: CalendarDate } | null;
  readonly boDatum: CalendarDate | null;
}

export interface Overview {
  readonly aantalThematafels: number;
  readonly aantalPartijen: number | null;
  /** Every action of the agreement's list: the tafels and those whose tafel is not known; the general groups apart. */
  readonly overzicht: Distribution;
  readonly perThematafel: readonly (Distribution & { readonly letter: ThematafelLetter; readonly naam: string })[];
  /** The sum of the ten tafels. */
  readonly somThematafels: Distribution;
  /** Actions of which no source says at which tafel they lie. */
  readonly thematafelOnbekend: Distribution;
  /** The general, governance and monitoring actions of Bijlage L: outside the tables and the total. */
  readonly algemeen: Distribution;
  readonly afgerondSinds: { readonly naam: string; readonly datum: CalendarDate; readonly cijfer: Figure } | null;
  readonly teLaat: Figure;
}

export interface Section {
  readonly letter: ThematafelLetter;
  readonly naam: string;
  readonly verdeling: Distribution;
  /** The same axis for every tafel (report-model section 3). */
  readonly as: { readonly max: number; readonly stap: number };
  readonly teLaat: Figure;
  /** Achieved after the date with which the edition compares, or ever when it compares with none. */
  readonly behaaldeMijlpalen: readonly {
    readonly titel: string;
    readonly behaaldOp: CalendarDate;
    /** For when it was planned, as it was written; null: it never was. */
    readonly gepland: string | null;
  }[];
  readonly geplandeMijlpalen: readonly { readonly titel: string; readonly gereed: string }[];
  readonly aandachtspunten: readonly { readonly tekst: string; readonly genoteerdOp: CalendarDate }[];
  /** The tafel agreed its figures for this peildatum; otherwise the page says "nog niet afgestemd". */
  readonly afgestemd: boolean;
}
