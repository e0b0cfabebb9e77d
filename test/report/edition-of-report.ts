import type { Distribution, Report } from '@peildatum/reporting';
import { indicatorValues } from './edition-indicators.js';
import { kaderValues } from './edition-kaders.js';
import type { EditionValue } from './edition-values.js';

type Computed = Readonly<Record<string, EditionValue | null | undefined>>;

/**
 * What the register computes, by the paths of the edition files. A path that an edition has and this has not is not
 * computed; null or undefined likewise.
 * @param later the report of the day of the letter, for what the edition announces
 */
export const computedValues = (report: Report, later: Report): Computed => ({
  ...title(report),
  ...thematafels(report),
  ...toetsen(report),
  ...plannen(report),
  ...nza(report),
  ...bedragen(report),
  ...vws(report),
  ...kaderValues(report),
  ...indicatorValues(report),
  'transformatiemiddelen.uit_brief.aangevraagd_circa': euros(report.transformatiemiddelen.aangevraagd?.totaal.bedrag),
  'transformatiemiddelen.uit_brief.beschikbaar': euros(report.transformatiemiddelen.aangevraagd?.beschikbareMiddelen?.bedrag),
  'transformatiemiddelen.uit_brief.stop_nieuwe_snelle_toetsen': later.snelleToetsen?.inname.sinds,
});

const title = ({ titel, klokken, nza: given, transformatiemiddelen }: Report): Computed => ({
  'report.titel': titel.titel,
  'report.akkoord': titel.akkoord,
  'report.bo_datum': titel.boDatum,
  'report.bo_datum.letter': titel.boDatum,
  'report.peildatum': klokken.geldigOp,
  'report.peildata_per_onderdeel.snelle_toetsen': klokken.geldigOp,
  'report.peildata_per_onderdeel.transformatieplannen': klokken.geldigOp,
  'report.peildata_per_onderdeel.nza_duiding': given?.gegevensVan,
  'report.peildata_per_onderdeel.vws_begroting': month(transformatiemiddelen.viaVwsBegroting?.peildata[0]),
});

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** `mei 2024` → `2024-05`, as the edition files write it. */
function month(printed: string | undefined): string | undefined {
  const [name = '', year] = printed?.split(' ') ?? [];
  return year && `${year}-${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}`;
}

function thematafels({ voortgang, transformatieplannen }: Report): Computed {
  const { overzicht, perThematafel, somThematafels, afgerondSinds } = voortgang;
  const letter = 'thematafels.overzicht_alle_acties.uit_brief';
  const statuses = somThematafels.balken.map(({ status }) => status);
  const G = perThematafel.find((tafel) => tafel.letter === 'G');
  return {
    'thematafels.aantal_thematafels': voortgang.aantalThematafels,
    'thematafels.aantal_iza_partijen': voortgang.aantalPartijen,
    'thematafels.acties_afgerond_sinds_vorige': afgerondSinds?.cijfer.aantal,
    'thematafels.acties_afgerond_sinds_vorige.sinds': afgerondSinds && `sinds ${afgerondSinds.naam}`,
    ...indexed('thematafels.statussen', statuses),
    ...indexed(
      'thematafels.kop_per_tafel',
      perThematafel.map((tafel) => `Onderdeel ${tafel.letter}. ${tafel.naam}`),
    ),
    ...counts(letter, somThematafels),
    [`${letter}.acties_afgerond_dit_kwartaal`]: afgerondSinds?.cijfer.aantal,
    [`${letter}.som_afgeleid`]: somThematafels.totaal.aantal,
    ...Object.assign({}, ...perThematafel.map(tafelRow)),
    ...(G ? indexed('thematafels.eigen_staafgrafiek.G.raw', ownChart(G)) : {}),
    ...counts('thematafels.eigen_staafgrafiek.G.interpretation', G),
    'thematafels.uit_andere_bron.acties_totaal': overzicht.totaal.aantal,
    'thematafels.uit_andere_bron.acties_afgerond': count(overzicht, 'Afgerond'),
    'thematafels.uit_andere_bron.acties_in_gang': count(overzicht, 'In gang (onverdeeld)'),
    'thematafels.uit_andere_bron.rest_afgeleid': count(overzicht, 'Onbekend'),
    'thematafels.uit_andere_bron.goedgekeurde_transformatieplannen': count(transformatieplannen?.verdeling, 'Goedgekeurd'),
  };
}

type Tafel = Report['voortgang']['perThematafel'][number];

/** A bar of zero has no label. Those of F came apart, and that of its Afgerond is lost. */
function tafelRow(tafel: Tafel): Computed {
  const path = `thematafels.per_thematafel.${tafel.letter}`;
  const [completed, ...others] = tafel.balken.map(({ aantal }) => aantal);
  const labels = [completed, ...others].filter((label) => label !== 0).join(' ');
  return {
    [`${path}.naam`]: tafel.naam,
    [`${path}.afgerond_afgeleid`]: completed,
    ...counts(`${path}.interpretation`, tafel),
    ...(tafel.letter === 'F'
      ? indexed(`${path}.raw`, [others.slice(0, 2).join(' '), others.slice(2).join(' ')])
      : { [`${path}.raw`]: labels }),
  };
}

/** The chart of G alone, which prints its zeros; the last two came out together. */
function ownChart({ balken }: Tafel): readonly string[] {
  const [completed, ahead, onSchedule, ...rest] = balken.map(({ aantal }) => String(aantal));
  return [completed ?? '', ahead ?? '', onSchedule ?? '', rest.join(' ')];
}

function toetsen({ snelleToetsen, transformatieplannen }: Report): Computed {
  const total = snelleToetsen?.verdeling.totaal.aantal;
  const approved = count(snelleToetsen?.verdeling, 'Goedgekeurd');
  return {
    'snelle_toetsen.ingediend_totaal': total,
    ...counts('snelle_toetsen.per_status', snelleToetsen?.verdeling),
    'snelle_toetsen.per_status.Totaal': total,
    'snelle_toetsen.per_status.overige_afgeleid': total === undefined || approved === undefined ? undefined : total - approved,
    'snelle_toetsen.uit_brief.ingediend': total,
    'snelle_toetsen.uit_brief.goedgekeurd': approved,
    'snelle_toetsen.uit_brief.uitgewerkt_in_transformatieplan': transformatieplannen?.trechter.ingediend.aantal,
  };
}

const plannen = ({ transformatieplannen: plans }: Report): Computed => ({
  'transformatieplannen.goedgekeurde_snelle_toetsen_in_database': plans?.trechter.goedgekeurd.aantal,
  'transformatieplannen.in_uitwerking': plans?.trechter.inUitwerking.aantal,
  'transformatieplannen.ingediend': plans?.trechter.ingediend.aantal,
  ...counts('transformatieplannen.per_status', plans?.verdeling),
  'transformatieplannen.per_status.Totaal': plans?.verdeling.totaal.aantal,
});

const nza = ({ nza: given }: Report): Computed => ({
  'nza_duiding.datum': given?.gegevensVan,
  'nza_duiding.beschikkingen_transformatieplannen': given?.beschikkingen.plannen.aantal,
  'nza_duiding.beschikkingen_bedrag': millions(given?.beschikkingen.bedrag.bedrag),
  'nza_duiding.beschikkingen_bedrag.qualifier': given?.beschikkingen.bedrag.grens,
  'nza_duiding.ventiel_plannen': given?.viaVws.plannen.aantal,
  'nza_duiding.ventiel_bedrag': millions(given?.viaVws.bedrag.bedrag),
  'nza_duiding.ventiel_bedrag.qualifier': given?.viaVws.bedrag.grens,
});

/** The labels of the table of November 2024, and those of the chart of May 2025. */
const MEASURES = [
  ['beschikbaar', 'Actueel beschikbaar gesteld', 'Beschikbaar gesteld'],
  ['verwacht', 'Verwacht', 'Verwacht'],
  ['betaalbaarEnBetaald', 'Betaalbaar en betaald', 'Betaalbaar en betaald'],
  ['definitiefVrijgegeven', 'Definitief vrijgegeven bedrag', 'Definitief vrijgegeven bedrag'],
  ['nogVrijTeGeven', 'Nog vrij te geven bedrag', 'Nog vrij te geven'],
  ['mogelijkNogVrijTeGeven', 'Mogelijk nog vrij te geven bedrag', 'Mogelijk nog vrij te geven'],
  ['raming', 'Raming', 'Raming'],
] as const;

function bedragen({ transformatiemiddelen: { bedragen: table } }: Report): Computed {
  if (table === null) return {};
  const { totaal, perSector } = table;
  const rows = [...perSector, { ...totaal, sector: 'Totaal' }].flatMap((row) =>
    MEASURES.map(([key, label]) => [`transformatiemiddelen.bedragen_per_sector.rijen.${row.sector}.${label}`, euros(row[key])] as const),
  );
  const chart = MEASURES.map(([key, , label]) => [`transformatiemiddelen.bedragen_per_status.${label}`, euros(totaal[key])] as const);
  const labels = [totaal.beschikbaar, totaal.verwacht, totaal.betaalbaarEnBetaald, totaal.nogVrijTeGeven].map(euros);
  return {
    ...Object.fromEntries([...rows, ...chart]),
    ...indexed('transformatiemiddelen.bedragen_per_status.staaflabels', labels),
  };
}

function vws({ transformatiemiddelen: { viaVwsBegroting, budgetten, uitputting, aangevraagd } }: Report): Computed {
  const path = 'transformatiemiddelen.vws_begroting';
  const uptake = uitputting.find(({ code }) => code === 'transformatiemiddelen');
  const item = (name: string) => euros(uptake?.regels.find(({ omschrijving }) => omschrijving === name)?.bedrag?.bedrag);
  const decided = budgetten.flatMap(({ historie }) => historie).flatMap(({ bedragen }) => bedragen);
  const viaVws = decided.findLast(({ omschrijving }) => omschrijving === 'via VWS')?.bedrag;
  const tables = viaVwsBegroting?.tabellen.map(({ regels }) => regels) ?? [];
  const lines = tables.flatMap((regels, i) =>
    regels.map(({ titel, bedrag, oormerk }) => {
      const line = `${path}.${['bestuurlijke_toezeggingen', 'landelijke_maatregelen'][i]}.${titel}`;
      return { [line]: euros(bedrag.bedrag), [`${line}.oormerk`]: oormerk };
    }),
  );
  return {
    [`${path}.via_vws_circa`]: euros(viaVws?.bedrag),
    // The edition's "vooralsnog ca." is the first words of the text that the register keeps.
    [`${path}.via_vws_circa.qualifier`]: viaVws?.teksten[0]?.slice(0, 'vooralsnog ca.'.length),
    [`${path}.transformatiemiddelen_totaal`]: item('Budget zoals het nu is'),
    [`${path}.via_zorgverzekeraars_afgeleid`]: euros(aangevraagd?.beschikbareMiddelen?.bedrag),
    [`${path}.peildatum`]: month(viaVwsBegroting?.peildata[0]),
    [`${path}.waarvan_uit_envelop_passende_zorg`]: euros(viaVwsBegroting?.uitAndereEnveloppen.bedrag),
    ...Object.assign({}, ...lines),
  };
}

const count = (distribution: Distribution | undefined, status: string): number | undefined =>
  distribution && [...distribution.balken, ...distribution.daarnaast].find((bar) => bar.status === status)?.aantal;

const counts = (path: string, distribution: Distribution | undefined): Computed =>
  Object.fromEntries((distribution?.balken ?? []).map(({ status, aantal }) => [`${path}.${status}`, aantal]));

const indexed = (path: string, values: readonly (EditionValue | undefined)[]): Computed =>
  Object.fromEntries(values.map((value, i) => [`${path}[${i}]`, value]));

/** Amounts of the editions are whole euros, or millions. */
const euros = (amount: string | null | undefined): number | undefined => (amount ? Number(amount) : undefined);
const millions = (amount: string | undefined): number | undefined => (amount === undefined ? undefined : Number(amount) / 1_000_000);
