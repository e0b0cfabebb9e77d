import type { ShapeOf } from '@peildatum/kernel';
import { AUDIENCES } from '@peildatum/publications';
import { type ThematafelLetter } from '@peildatum/thematafels';
import { Afgevoerd, TafelAfgevoerd } from './afgevoerd.js';
import { Afspraken } from './afspraken/afspraken.js';
import { Besluiten } from './besluiten/besluiten.js';
import { Control } from './control.js';
import { RedactieTeksten } from './editorial-texts.js';
import { EenMeting } from './een-meting/een-meting.js';
import { Clocks, Distribution, distributed, Figure } from './figures.js';
import { FinancieleKaders } from './financiele-kaders/financiele-kaders.js';
import { Gegevens } from './gegevens/gegevens.js';
import { IndicatorSectie } from './indicatoren/indicatoren.js';
import { Nza } from './nza/nza.js';
import { Samenvatting } from './samenvatting/samenvatting.js';
import { count, date, list, matching, named, nullable, object, oneOf, optional, sleutels, text, yesNo } from './shapes.js';
import { Skip } from './skip.js';
import { Assessed, COUNTED_OBJECTS } from './snelle-toetsen/assessed.js';
import { SnelleToetsen } from './snelle-toetsen/snelle-toetsen.js';
import { VasteTeksten } from './teksten/teksten.js';
import { Transformatiemiddelen } from './transformatiemiddelen/transformatiemiddelen.js';
import { Transformatieplannen } from './transformatieplannen/transformatieplannen.js';
import { Volumenormen } from './volumenormen/volumenormen.js';

export type { Control } from './control.js';
export type * from './figures.js';
export type { Skip } from './skip.js';

const letter = matching<ThematafelLetter>('^[A-J]$');

const TitlePage = object({
  akkoord: nullable(text()),
  titel: nullable(text()),
  editie: nullable(
    object({
      naam: text(),
      peildatum: date(),
      /** What it counts per sector, theme and region. Null: it does not say. */
      tel: nullable(oneOf(COUNTED_OBJECTS)),
    }),
  ),
  boDatum: nullable(date()),
  /** The edition since which it says what is new: what the edition compares with, or else the one before. Null: there is none. */
  sinds: nullable(object({ naam: text(), datum: date() })),
});
export type TitlePage = ShapeOf<typeof TitlePage>;

/** Actions of which nothing was said since the edition before; those of which nothing was ever said are not among them. Null: there is none. */
const NotReported = nullable(Figure);

export const Overview = named(
  'RapportOverzicht',
  object({
    gegevens: Gegevens,
    aantalThematafels: count(),
    aantalPartijen: nullable(count()),
    ...sleutels('aantalThematafels', 'aantalPartijen'),
    /** Every action of the agreement's list: the tafels and those whose tafel is not known; the general groups apart. */
    overzicht: Distribution,
    perThematafel: list(object({ letter, naam: text(), ...distributed })),
    /** The sum of the ten tafels. */
    somThematafels: Distribution,
    /** Actions of which no source says at which tafel they lie. */
    thematafelOnbekend: Distribution,
    /** The general, governance and monitoring actions of Bijlage L: outside the tables and the total. */
    algemeen: Distribution,
    /** What is no longer among all those. */
    afgevoerd: Afgevoerd,
    afgerondSinds: nullable(object({ naam: text(), datum: date(), cijfer: Figure })),
    teLaat: Figure,
    zonderNieuweMelding: NotReported,
  }),
);
export type Overview = ShapeOf<typeof Overview>;

export const Section = named(
  'RapportOnderdeel',
  object({
    gegevens: Gegevens,
    letter,
    naam: text(),
    verdeling: Distribution,
    /** The same axis for every tafel (report-model section 3). */
    as: object({ max: count(), stap: count() }),
    teLaat: Figure,
    zonderNieuweMelding: NotReported,
    afgevoerd: TafelAfgevoerd,
    /**
     * Achieved since `titel.sinds`: so in the report of one edition and in no later one. `gepland` says for when, as it was written, and
     * is null where it never was.
     */
    behaaldeMijlpalen: list(object({ titel: text(), behaaldOp: date(), gepland: nullable(text()) })),
    geplandeMijlpalen: list(object({ titel: text(), gereed: text() })),
    aandachtspunten: list(object({ tekst: text(), genoteerdOp: date() })),
    /** Where it did not, the page says "nog niet afgestemd". */
    afgestemd: yesNo('Of de tafel haar cijfers voor deze peildatum heeft afgestemd.'),
  }),
);
export type Section = ShapeOf<typeof Section>;

/** Of what a report is, and for whom; all of it stands with the one page that comes first as well. */
export const ABOUT_REPORT = {
  sjabloon: object({ naam: oneOf(['voortgangsrapportage']), versie: count() }),
  klokken: Clocks,
  doelgroep: oneOf(AUDIENCES, 'Voor wie; openbaar is zonder wat onder embargo staat.'),
  embargo: optional(text('Alleen voor wie binnen een embargo is, zolang er een is: wat ervan nog niet openbaar is, en tot wanneer.')),
  /** With the clocks and the audience the key of these bytes. */
  publicaties: list(text(), 'De publicaties waarvan cijfers in dit rapport staan.'),
  titel: TitlePage,
};

/** What an operator made a projection pass over, and why: this report may miss it. */
export const SKIPS = { overgeslagen: list(Skip) };

/**
 * The voortgangsrapportage of one peildatum as known at one volgnummer, for one audience: report-model sections 1–9, 11 and 12
 * (title, Voortgang overzicht, Voortgang afspraken per thematafel, Onderdeel A–J, snelle toetsen, goed- of afgekeurd,
 * transformatieplannen, NZa, transformatiemiddelen, financiële kaders, arbeidsmarkt, toegankelijkheid), volumenormen, the 1-meting,
 * what was agreed and decided, and Controles. Its keys are the public JSON, so they are Dutch. Unknown is null, never zero; a section of which the register holds
 * nothing at all is null as well.
 */
export const Report = named(
  'Rapport',
  object({
    ...ABOUT_REPORT,
    samenvatting: Samenvatting,
    redactie: RedactieTeksten,
    voortgang: Overview,
    onderdelen: list(Section),
    snelleToetsen: nullable(SnelleToetsen),
    beoordeeld: nullable(Assessed),
    transformatieplannen: nullable(Transformatieplannen),
    nza: nullable(Nza),
    transformatiemiddelen: Transformatiemiddelen,
    financieleKaders: nullable(FinancieleKaders),
    arbeidsmarkt: nullable(IndicatorSectie),
    toegankelijkheid: nullable(IndicatorSectie),
    volumenormen: nullable(Volumenormen),
    eenMeting: nullable(EenMeting),
    afspraken: nullable(Afspraken),
    besluiten: nullable(Besluiten),
    teksten: VasteTeksten,
    controles: list(Control),
    ...SKIPS,
  }),
);
export type Report = ShapeOf<typeof Report>;
