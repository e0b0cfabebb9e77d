import { type Keys, keysIn } from '@peildatum/figures';
import {
  type Compliance,
  complianceOf,
  type InstitutionView,
  type InterventionView,
  type Norm,
  type TrancheView,
} from '@peildatum/volume-norms';
import { addressOf, figureOf, type Resting } from '../counting.js';
import { sectionData, toldDates } from '../gegevens/section-data.js';
import { restsOn } from '../known.js';
import { interventionAt, interventionsList } from '../lists.js';
import type { ReportInput } from '../report-input.js';
import type { Naleving, NormBesluit, NormEenheid, Normtranche, Volumenorm, Volumenormen } from './volumenormen.js';
import { groundText, MEETS, NO_COMPLIANCE, STATUS_SLUGS, STATUS_WORDS, UNIT_WORDS } from './words.js';

type Input = Pick<ReportInput, 'clocks' | 'governance' | 'interventions' | 'tranches' | 'institutions'>;

const KEYS = keysIn('volumenormen');

/** Null: the register knows no intervention and no tranche. */
export function composeVolumenormen(input: Input): Volumenormen | null {
  const { clocks, interventions, tranches, institutions } = input;
  if (interventions.length === 0 && tranches.length === 0) return null;
  const list = interventionsList(clocks);
  const set = interventions.filter(({ status }) => status === 'set');
  const newest = [...toldDates(interventions), ...toldDates(institutions), ...tranches.map(({ since }) => since)];
  return {
    gegevens: sectionData(input, { newest }),
    telling: {
      interventies: figureOf(KEYS('interventies'), interventions.map(resting), list),
      vastgesteld: figureOf(KEYS('vastgesteld'), set.map(resting), list, { status: STATUS_SLUGS.set }),
      zonderMinimum: figureOf(KEYS('zonder-minimum'), set.filter(({ norm }) => norm?.minimum === null).map(resting), list, {
        minimumGepubliceerd: 'false',
      }),
    },
    tranches: tranches.map(trancheOf),
    interventies: interventions.map((intervention) => normOf(intervention, input)),
    uitleg: addressOf(list),
  };
}

/** On what the status of an intervention rests: its norm, else that it was listed. */
const resting = ({ norm, proposal, history }: InterventionView): Resting => ({
  statusBasis: (norm ?? proposal)?.basis ?? history.at(0)?.basis ?? 'source',
});

const trancheOf = ({ tranche, title, due, inventoryDue, supervisedFrom, implementedFrom, ...rest }: TrancheView): Normtranche => ({
  tranche,
  titel: title,
  uiterlijk: due,
  inventarisatieUiterlijk: inventoryDue,
  toezichtVanaf: supervisedFrom,
  ingevoerdVanaf: implementedFrom,
  standaardMinimum: rest.defaultMinimum,
  standaardNoot: rest.defaultNote,
  sleutels: { standaardMinimum: KEYS('tranches', tranche, 'standaardminimum') },
  bron: rest.source,
});

const normOf = (intervention: InterventionView, { clocks, institutions }: Input): Volumenorm => ({
  code: intervention.code,
  titel: intervention.title,
  tranche: intervention.tranche,
  rondeTafel: intervention.rondeTafel,
  status: STATUS_WORDS[intervention.status],
  statusSinds: intervention.statusSince,
  norm: decisionOf(intervention.code, intervention.norm ?? intervention.proposal),
  gevolg: intervention.consequence,
  gecontracteerdVanaf: intervention.contractedFrom,
  toezichtVanaf: intervention.supervisedFrom,
  gemisteTermijnen: intervention.dueMissed,
  naleving: complianceIn(complianceOf(intervention, institutions, yearOf(intervention.code, institutions, clocks.geldigOp))),
  uitleg: addressOf(interventionAt(intervention.code, clocks)),
  ...restsOn(resting(intervention).statusBasis),
});

const decisionOf = (code: string, norm: Norm | null): NormBesluit | null =>
  norm && {
    minimum: norm.minimum,
    sleutels: { minimum: KEYS(code, 'minimum') },
    per: UNIT_WORDS[norm.per],
    vanaf: norm.from,
    grond: groundText(norm.ground),
    door: norm.by,
    op: norm.on,
    bron: norm.source,
  };

/** The newest of which there are volumes of it; without any, that of the peildatum. */
function yearOf(code: string, institutions: readonly InstitutionView[], geldigOp: string): number {
  const years = institutions.flatMap(({ volumes }) => volumes.flatMap(({ intervention, year }) => (intervention === code ? [year] : [])));
  return years.length === 0 ? Number(geldigOp.slice(0, 4)) : Math.max(...years);
}

function complianceIn({ intervention, year, why, meeting, below, exceptions, unknown, remaining, units }: Compliance): Naleving {
  const keys = KEYS.in(intervention, String(year));
  return {
    jaar: year,
    onbekendOmdat: why === null ? null : NO_COMPLIANCE[why],
    voldoen: meeting,
    daaronder: below,
    uitzonderingen: exceptions,
    onbekend: unknown,
    blijvenOver: remaining,
    sleutels: {
      voldoen: keys('voldoen'),
      daaronder: keys('daaronder'),
      uitzonderingen: keys('uitzonderingen'),
      onbekend: keys('onbekend'),
      blijvenOver: keys('blijven-over'),
    },
    eenheden: units.map((unit) => unitOf(keys, unit)),
  };
}

function unitOf(keys: Keys, unit: Compliance['units'][number]): NormEenheid {
  const { institution, name, location, region, volume, provisional, margin, meets } = unit;
  const where = location === null ? [institution] : [institution, location];
  return {
    instelling: name,
    locatie: location,
    regio: region,
    volume,
    voorlopig: provisional,
    verschil: margin,
    sleutels: { volume: keys('volume', ...where), verschil: keys('verschil', ...where) },
    voldoet: MEETS[meets],
  };
}
