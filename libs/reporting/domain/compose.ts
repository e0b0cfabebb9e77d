import { keysIn } from '@peildatum/figures';
import type { Audience } from '@peildatum/publications';
import { type ActionStanding, type DueDate, GENERAL_GROUPS, THEMATAFEL_LETTERS, type ThematafelView } from '@peildatum/thematafels';
import { retiredOf, retiredOfTafel } from './afgevoerd.js';
import { composeAfspraken } from './afspraken/compose-afspraken.js';
import { composeBesluiten } from './besluiten/compose-besluiten.js';
import { controls } from './controls.js';
import { ACTION_KEYS, distribution, figure, overdue, type Scope, scopeOf } from './distribution.js';
import { composeTexts } from './editorial-texts.js';
import { composeEenMeting } from './een-meting/compose-een-meting.js';
import { composeKaders } from './financiele-kaders/compose-kaders.js';
import { actionData, notReported } from './gegevens/action-data.js';
import { editionBefore } from './gegevens/edition-before.js';
import { ACCESSIBILITY, composeIndicatoren, LABOUR_MARKET } from './indicatoren/compose-indicatoren.js';
import { composeNza } from './nza/compose-nza.js';
import { publicationsIn } from './publications.js';
import type { Distribution, Overview, Report, Section } from './report.js';
import { type CountedInput, countedInput, countedObjectOf, type ReportInput } from './report-input.js';
import { composeSamenvatting } from './samenvatting/compose-samenvatting.js';
import type { CountedObject } from './snelle-toetsen/assessed.js';
import { composeAssessed } from './snelle-toetsen/compose-assessed.js';
import { composeSnelleToetsen } from './snelle-toetsen/compose-snelle-toetsen.js';
import { fixedTextsOn } from './teksten/teksten.js';
import { composeTransformatiemiddelen } from './transformatiemiddelen/compose-transformatiemiddelen.js';
import { composeTransformatieplannen } from './transformatieplannen/compose-transformatieplannen.js';
import { composeVolumenormen } from './volumenormen/compose-volumenormen.js';

/** Raise it when the same input gives other bytes: it is part of a report's key. */
export const TEMPLATE_VERSION = 11;

export interface ReportOptions {
  /** What is counted per sector, theme and region; default what the edition says, or else snelle toetsen. */
  readonly countedObject?: CountedObject | undefined;
  /** For whom it was read, so that the report says so; default `openbaar`. What is hidden from them is not in the input. */
  readonly audience?: Audience | undefined;
  /** What is under embargo for who reads it, and until when: it is said in every form of it. Default: nothing is. */
  readonly marked?: string | undefined;
  /** False: Controles stays empty, for who asks the figures alone; it is half of the work. Default true. */
  readonly controls?: boolean | undefined;
}

/** Composes the report; pure, so that the same input gives the same bytes. */
export function composeReport(
  given: ReportInput,
  { countedObject, audience = 'openbaar', marked, controls: withControls = true }: ReportOptions = {},
): Report {
  const input = countedInput(given);
  const overview = overviewOf(input);
  const sections = {
    voortgang: overview,
    onderdelen: input.thematafels.map((tafel, i) => sectionOf(input, tafel, overview.perThematafel[i] as Distribution, axisOf(overview))),
    snelleToetsen: composeSnelleToetsen(input),
    beoordeeld: composeAssessed(input, countedObject ?? countedObjectOf(input.governance)),
    transformatieplannen: composeTransformatieplannen(input),
    nza: composeNza(input),
    transformatiemiddelen: composeTransformatiemiddelen(input),
    financieleKaders: composeKaders(input),
    arbeidsmarkt: composeIndicatoren(input, LABOUR_MARKET),
    toegankelijkheid: composeIndicatoren(input, ACCESSIBILITY),
    volumenormen: composeVolumenormen(input),
    eenMeting: composeEenMeting(input),
    afspraken: composeAfspraken(input),
    besluiten: composeBesluiten(input),
  };
  const samenvatting = composeSamenvatting(sections, input);
  return {
    sjabloon: { naam: 'voortgangsrapportage', versie: TEMPLATE_VERSION },
    klokken: input.clocks,
    doelgroep: audience,
    ...(marked === undefined ? {} : { embargo: marked }),
    publicaties: publicationsIn(input),
    titel: titleOf(input),
    samenvatting,
    redactie: composeTexts(input),
    ...sections,
    teksten: fixedTextsOn(input.governance, input.clocks.geldigOp, audience),
    controles: withControls ? controls({ samenvatting, ...sections }, input) : [],
    overgeslagen: input.skips,
  };
}

function titleOf({ governance, clocks }: ReportInput): Report['titel'] {
  const { title, edition } = governance;
  const since = editionBefore(governance, clocks.geldigOp);
  return {
    akkoord: title?.agreement ?? null,
    titel: title?.title ?? null,
    editie: edition && { naam: edition.label, peildatum: edition.peildatum, tel: edition.countedObject },
    boDatum: edition?.boardMeetsOn ?? null,
    sinds: since && { naam: since.label, datum: since.date },
  };
}

function overviewOf(input: CountedInput): Overview {
  const { clocks, governance, thematafels, actions, completedBefore } = input;
  const at = (...of: string[]): Scope => scopeOf(input, of);
  const groups: readonly string[] = GENERAL_GROUPS;
  const general = actions.filter(({ thematafel }) => groups.includes(thematafel));
  const unknown = actions.filter(({ thematafel }) => thematafel === 'unknown');
  const placed = actions.filter(({ thematafel }) => !groups.includes(thematafel) && thematafel !== 'unknown');
  const counted = [...placed, ...unknown];
  const since = editionBefore(governance, clocks.geldigOp);
  const completedSince = counted.filter(({ code, status }) => status === 'completed' && !completedBefore.has(code));
  return {
    gegevens: actionData(input, counted),
    aantalThematafels: thematafels.length,
    aantalPartijen: governance.partyCount,
    sleutels: { aantalThematafels: keysIn('thematafels')('aantal'), aantalPartijen: keysIn('partijen')('aantal') },
    overzicht: distribution(ACTION_KEYS, counted, at(...THEMATAFEL_LETTERS, 'onbekend')),
    perThematafel: thematafels.map(({ letter, name }) => ({
      letter,
      naam: name,
      ...distribution(ACTION_KEYS.in(letter), atTafel(actions, letter), at(letter)),
    })),
    somThematafels: distribution(ACTION_KEYS.in('thematafels'), placed, at(...THEMATAFEL_LETTERS)),
    thematafelOnbekend: distribution(ACTION_KEYS.in('zonder-tafel'), unknown, at('onbekend')),
    algemeen: distribution(ACTION_KEYS.in('algemeen'), general, at(...GENERAL_GROUPS)),
    afgevoerd: retiredOf(input),
    afgerondSinds: since && {
      naam: since.label,
      datum: since.date,
      cijfer: figure(ACTION_KEYS('afgerond-sinds-vorige'), completedSince, at(...THEMATAFEL_LETTERS, 'onbekend'), {
        status: 'afgerond',
        afgerondNa: since.date,
      }),
    },
    teLaat: overdue(ACTION_KEYS, counted, at(...THEMATAFEL_LETTERS, 'onbekend')),
    zonderNieuweMelding: notReported(input, ACTION_KEYS, counted, at(...THEMATAFEL_LETTERS, 'onbekend')),
  };
}

function sectionOf(input: CountedInput, tafel: ThematafelView, verdeling: Distribution, as: Section['as']): Section {
  const { geldigOp } = input.clocks;
  const scope = scopeOf(input, [tafel.letter]);
  const there = atTafel(input.actions, tafel.letter);
  const since = editionBefore(input.governance, geldigOp);
  return {
    gegevens: actionData(input, there),
    letter: tafel.letter,
    naam: tafel.name,
    verdeling: { balken: verdeling.balken, daarnaast: verdeling.daarnaast, totaal: verdeling.totaal },
    as,
    teLaat: overdue(ACTION_KEYS.in(tafel.letter), there, scope),
    zonderNieuweMelding: notReported(input, ACTION_KEYS.in(tafel.letter), there, scope),
    afgevoerd: retiredOfTafel(input, tafel.letter),
    behaaldeMijlpalen: tafel.milestones.flatMap(({ title, due, achievedOn }) =>
      achievedOn !== null && achievedOn <= geldigOp && (since === null || achievedOn > since.date)
        ? [{ titel: title, behaaldOp: achievedOn, gepland: due?.text ?? null }]
        : [],
    ),
    geplandeMijlpalen: planned(tafel).map(({ title, due }) => ({ titel: title, gereed: due.text })),
    aandachtspunten: tafel.attentionPoints.map(({ text, notedOn }) => ({ tekst: text, genoteerdOp: notedOn })),
    afgestemd: tafel.confirmed.includes(geldigOp),
  };
}

const atTafel = (actions: readonly ActionStanding[], letter: string): ActionStanding[] =>
  actions.filter(({ thematafel }) => thematafel === letter);

/** Milestones to come, the nearest first; those whose text names no date come last. */
function planned({ milestones }: ThematafelView) {
  const key = (due: DueDate) => `${due.date ?? '9999-12-31'} ${due.text}`;
  return milestones
    .flatMap(({ title, due, achievedOn }) => (achievedOn === null && due !== null ? [{ title, due }] : []))
    .sort((a, b) => (key(a.due) < key(b.due) ? -1 : key(a.due) > key(b.due) ? 1 : 0));
}

const STEPS_AT_MOST = 10;

/** One axis for all tafels: in steps of ten (of 20, 50, 100 … where ten would crowd it) to just above the highest bar. */
function axisOf({ perThematafel }: Overview): Section['as'] {
  const highest = Math.max(0, ...perThematafel.flatMap(({ balken, daarnaast }) => [...balken, ...daarnaast].map(({ aantal }) => aantal)));
  let stap = 10;
  for (let i = 0; highest > stap * STEPS_AT_MOST; i += 1) stap *= i % 3 === 1 ? 2.5 : 2;
  return { max: Math.max(stap, Math.ceil(highest / stap) * stap), stap };
}
