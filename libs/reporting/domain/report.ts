import type { CalendarDate, Instant } from '@peildatum/kernel';
import type { ThematafelLetter } from '@peildatum/thematafels';

/**
 * The voortgangsrapportage of one peildatum as known at one volgnummer: report-model sections 1–3 (title, Voortgang
 * overzicht, Voortgang afspraken per thematafel, Onderdeel A–J), and Controles. Its keys are the public JSON, so they
 * are Dutch; their order is the order of the bytes. Unknown is null, never zero.
 */
export interface Report {
  readonly sjabloon: { readonly naam: 'voortgangsrapportage'; readonly versie: number };
  readonly klokken: Clocks;
  readonly titel: TitlePage;
  readonly voortgang: Overview;
  readonly onderdelen: readonly Section[];
  readonly controles: readonly Control[];
  /** What an operator made a projection pass over, and why: this report may miss it. */
  readonly overgeslagen: readonly Skip[];
}

/** Both resolved values, and how to repeat this report exactly. */
export interface Clocks {
  readonly geldigOp: CalendarDate;
  /** From when the last event counted is known; null for an empty register. */
  readonly bekendOp: Instant | null;
  readonly volgnummer: number;
  readonly laatsteGebeurtenis: string | null;
}

export interface TitlePage {
  readonly akkoord: string | null;
  readonly titel: string | null;
  readonly editie: { readonly naam: string; readonly peildatum: CalendarDate } | null;
  readonly boDatum: CalendarDate | null;
}

/**
 * A figure and what it rests on. `gereconstrueerd` and `afgeleid` say how many of it rest on reconstructed events or
 * on arithmetic with published figures; in HTML each gives the figure a sign.
 */
export interface Figure {
  readonly aantal: number;
  readonly gereconstrueerd: number;
  readonly afgeleid: number;
  /** The list of actions behind it, as an address of the API. */
  readonly uitleg: string;
}

/** Dutch name of a status, as the reports print it. */
export type StatusName = string;

export interface StatusCount extends Figure {
  readonly status: StatusName;
}

/** Always the five bars, zeros printed; beside them only what is not zero. */
export interface Distribution {
  readonly balken: readonly StatusCount[];
  readonly daarnaast: readonly StatusCount[];
  readonly totaal: Figure;
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

/** One check: what it compares, each figure with where it comes from, and whether they agree. */
export interface Control {
  readonly naam: string;
  readonly uitkomst: 'klopt' | 'verschilt' | 'niet te vergelijken';
  readonly cijfers: readonly { readonly omschrijving: string; readonly waarde: number | null; readonly bron: string }[];
  readonly toelichting: string | null;
}

export interface Skip {
  readonly leesmodel: string;
  readonly gebeurtenis: string;
  readonly volgnummer: number;
  readonly reden: string;
}
