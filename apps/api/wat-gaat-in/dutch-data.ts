import {
  UITKOMST_WORDS as CYCLUSUITKOMST_WORDS,
  DOELEENHEID_WORDS,
  INVULLING_WORDS,
  REGELDRUK_WORDS,
  STEP_WORDS,
  TOEPASSING_WORDS,
  TOETS_WORDS,
} from '@peildatum/agreements';
import {
  AANVRAGER_WORDS,
  BEDRAGVAN_WORDS,
  DOEL_WORDS,
  DOORWIE_WORDS,
  ELDERS_WORDS,
  KANAAL_WORDS,
  REGELSOORT_WORDS,
  TABEL_WORDS,
} from '@peildatum/budgets';
import { OORDEEL_WORDS, UITKOMST_WORDS } from '@peildatum/editorial';
import { ABOUT_WORDS } from '@peildatum/findings';
import {
  DEEL_WORDS,
  GROND_WORDS as ESCALATIE_WORDS,
  MOTIESOORT_WORDS,
  MTRINVOER_WORDS,
  UITKOMST_WORDS as NAKOMING_WORDS,
  NIVEAU_WORDS,
} from '@peildatum/governance';
import { BOUND_WORDS } from '@peildatum/kernel';
import {
  AANTEKENING_WORDS,
  DOELSTATUS_WORDS,
  KWANTIFICERING_WORDS,
  LAAG_WORDS,
  METINGSTATUS_WORDS,
  RICHTING_WORDS,
  TERMIJN_WORDS,
  VAST_TE_STELLEN_WORDS,
} from '@peildatum/monitoring';
import { EENHEID_WORDS, GROND_WORDS } from '@peildatum/volume-norms';

type Words = Readonly<Record<string, string>>;

/** What the fields of a decision are called: as in the other answers, and else as in the input that tells it. */
const NAMES: Words = {
  agreement: 'akkoord',
  ambition: 'aantal',
  amount: 'bedrag',
  baseline: 'uitgangspunt',
  body: 'tekst',
  bound: 'grens',
  by: 'uiterlijk',
  asks: 'wat',
  carried: 'bedrag',
  cause: 'oorzaak',
  causes: 'oorzaken',
  ceiling: 'plafond',
  channel: 'kanaal',
  channels: 'kanalen',
  commitment: 'afspraak',
  commitments: 'afspraken',
  comparedWith: 'vergelekenMet',
  contractedFrom: 'gecontracteerdVanaf',
  count: 'aantal',
  countedObject: 'tel',
  dataDates: 'datums',
  date: 'datum',
  decidedBy: 'besluitDoor',
  decision: 'besluit',
  defaultMinimum: 'standaardMinimum',
  defaultNote: 'standaardNoot',
  document: 'stuk',
  due: 'gereed',
  dueText: 'uiterlijkTekst',
  earmark: 'oormerk',
  figures: 'zinKwartaal',
  from: 'vanaf',
  ground: 'grond',
  group: 'groep',
  implementedFrom: 'ingevoerdVanaf',
  indicator: 'indicator',
  inventoryDue: 'inventarisatieUiterlijk',
  kind: 'soort',
  label: 'naam',
  lapsed: 'bedrag',
  meetsOn: 'datum',
  method: 'methode',
  milestone: 'mijlpaal',
  minimum: 'minimum',
  note: 'toelichting',
  nza: 'nzaDatum',
  of: 'van',
  owner: 'eigenaar',
  part: 'deel',
  partOf: 'deelVan',
  parts: 'kanalen',
  peildatum: 'peildatum',
  per: 'per',
  proposedBy: 'voorgesteldDoor',
  purpose: 'bestemming',
  quantified: 'kwantificering',
  quarter: 'kwartaal',
  reason: 'reden',
  reservation: 'reservering',
  sectors: 'sectoren',
  settle: 'vastTeStellen',
  socialDomain: 'sociaalDomein',
  status: 'status',
  supervisedFrom: 'toezichtVanaf',
  target: 'doel',
  text: 'tekst',
  themes: 'themas',
  threshold: 'drempel',
  title: 'titel',
  to: 'naarJaar',
  total: 'totaal',
  unit: 'eenheid',
  until: 'tot',
  upTo: 'bedrag',
  value: 'waarde',
  vws: 'vwsPeildatum',
  which: 'welk',
  year: 'jaar',
};

/** Where a field of one type is called otherwise than the same field of the others. */
const OF_TYPE: Readonly<Record<string, Words>> = {
  BudgetLineSet: { table: 'kadertabel' },
  GoalDefined: { due: 'uiterlijk', parts: 'delen' },
  BudgetAmountQualified: { of: 'bedragVan', bound: 'aanduiding' },
  NormTrancheAgreed: { due: 'uiterlijk' },
  OverrunMeasureTaken: { by: 'door' },
  PartyHeldToAccount: { by: 'door' },
  ReportTextEstablished: { text: 'code' },
  TargetSet: { due: 'termijn', absent: 'genoemd' },
  TrancheCarriedOver: { from: 'jaar' },
};

/** The words for what a field says in English, of those that say it so. */
const VALUES: Readonly<Record<string, Words>> = {
  absent: TERMIJN_WORDS,
  applied: { ...TOEPASSING_WORDS, applied: 'ja', waived: 'nee' },
  approval: { on: 'aan', off: 'uit' },
  artefact: AANTEKENING_WORDS,
  asks: VAST_TE_STELLEN_WORDS,
  bound: BOUND_WORDS,
  by: DOORWIE_WORDS,
  channel: KANAAL_WORDS,
  confidence: { high: 'hoog', medium: 'midden', low: 'laag' },
  decision: { approved: 'goedgekeurd', rejected: 'afgekeurd' },
  direction: RICHTING_WORDS,
  elsewhere: ELDERS_WORDS,
  ground: ESCALATIE_WORDS,
  input: MTRINVOER_WORDS,
  level: NIVEAU_WORDS,
  kind: { ...MOTIESOORT_WORDS, ...TOETS_WORDS, ...GROND_WORDS, ...REGELSOORT_WORDS, ...AANVRAGER_WORDS, ...ABOUT_WORDS },
  layer: LAAG_WORDS,
  met: { yes: 'ja', no: 'nee', partly: 'deels' },
  of: BEDRAGVAN_WORDS,
  outcome: { ...CYCLUSUITKOMST_WORDS, ...UITKOMST_WORDS, ...NAKOMING_WORDS },
  expected: REGELDRUK_WORDS,
  per: EENHEID_WORDS,
  provisional: METINGSTATUS_WORDS,
  purpose: DOEL_WORDS,
  quantified: KWANTIFICERING_WORDS,
  rating: INVULLING_WORDS,
  share: { ...DEEL_WORDS, some: 'een-deel', 'not-published': 'niet-gepubliceerd' },
  socialDomain: { yes: 'ja', no: 'nee' },
  status: DOELSTATUS_WORDS,
  step: STEP_WORDS,
  table: TABEL_WORDS,
  thematafel: { unknown: 'onbekend' },
  unit: DOELEENHEID_WORDS,
  verdict: { ...OORDEEL_WORDS, positive: 'positief', negative: 'negatief' },
  which: KANAAL_WORDS,
};

/** What was decided, its fields and what they say in the words of the public edge; a name that nobody gave stays as it is. */
export function dutchData(type: string, data: unknown): unknown {
  if (Array.isArray(data)) return data.map((each) => dutchData(type, each));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [nameOf(type, field), saidIn(type, field, value)]));
}

const nameOf = (type: string, field: string): string => OF_TYPE[type]?.[field] ?? NAMES[field] ?? field;

function saidIn(type: string, field: string, value: unknown): unknown {
  const words = VALUES[field];
  return typeof value === 'string' && words !== undefined && Object.hasOwn(words, value) ? words[value] : dutchData(type, value);
}
