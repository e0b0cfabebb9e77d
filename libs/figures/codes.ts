import { AMOUNT_MEANINGS, FRAMEWORK_MEANINGS, UPTAKE_MEANINGS } from './meanings.js';

export type ValueListOfCodes = 'sectoren' | 'themas' | 'regios' | 'patientbetrokkenheid' | 'domeinen';

/** The codes that stand in a pattern between braces. With `words` these are the only ones, each with its name for a reader. */
export interface CodeClass {
  readonly words?: Readonly<Record<string, string>>;
  /** What a figure of the code counts, in one Dutch sentence, where that differs for each code. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Of an open class: what a code of it looks like. */
  readonly form?: RegExp;
  /** Its codes are the words of the values of this list. */
  readonly list?: ValueListOfCodes;
  /** Its codes are those of subjects, whose streams begin with this and a hyphen. */
  readonly stream?: string;
}

const same = (...words: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(words.map((each) => [each, each]));

const ACTION_STATUSES = {
  afgerond: 'Afgerond',
  'loopt-voor': 'Loopt voor',
  'loopt-op-schema': 'Loopt op schema',
  'loopt-achter': 'Loopt achter',
  'nog-niet-gestart': 'Nog niet gestart',
  'in-gang': 'In gang (onverdeeld)',
  beeindigd: 'Beëindigd',
  'niet-nodig-gebleken': 'Niet nodig gebleken',
  onbekend: 'Onbekend',
};

const TOETS_STATUSES = {
  ingediend: 'Ingediend',
  'beoordeling-gestart': 'Beoordeling gestart',
  'extra-informatie-opvragen': 'Extra informatie opvragen',
  goedgekeurd: 'Goedgekeurd',
  afgekeurd: 'Afgekeurd',
  ingetrokken: 'Ingetrokken',
  onbekend: 'Onbekend',
};

const CODE = /^\S{1,200}$/u;

/** By the name between the braces. A part of a reader's words (`woord`) is open: value lists are dated facts, and grow. */
export const CODE_CLASSES = {
  tafel: { words: same(...'ABCDEFGHIJ') },
  groep: {
    words: { thematafels: 'de thematafels samen', 'zonder-tafel': 'thematafel onbekend', algemeen: 'algemeen, governance en monitoring' },
  },
  // What a pace is of: everything, a tafel, or what lies at none that is known.
  tempodeel: {
    words: {
      alle: 'alle acties',
      ...Object.fromEntries([...'ABCDEFGHIJ'].map((letter) => [letter, `thematafel ${letter}`])),
      'zonder-tafel': 'thematafel onbekend',
    },
  },
  actiestatus: { words: ACTION_STATUSES },
  toetsstatus: { words: TOETS_STATUSES },
  planstatus: { words: { ...TOETS_STATUSES, 'voorgenomen-besluit': 'Voorgenomen besluit' } },
  fase: {
    words: {
      ...TOETS_STATUSES,
      'voorgenomen-besluit': 'Voorgenomen besluit',
      'in-procedure': 'in procedure',
    },
  },
  aanvraag: { words: { 'snelle-toetsen': 'snelle toetsen', plannen: 'transformatieplannen' } },
  object: { words: { 'snelle-toetsen': 'snelle toetsen', transformatieplannen: 'transformatieplannen' } },
  oordeel: { words: same('goedgekeurd', 'afgekeurd') },
  bedrag: {
    words: {
      beschikbaar: 'Actueel beschikbaar gesteld',
      verwacht: 'Verwacht',
      'betaalbaar-en-betaald': 'Betaalbaar en betaald',
      raming: 'Raming',
      'definitief-vrijgegeven': 'Definitief vrijgegeven bedrag',
      'nog-vrij-te-geven': 'Nog vrij te geven bedrag',
      'mogelijk-nog-vrij-te-geven': 'Mogelijk nog vrij te geven bedrag',
    },
    meanings: AMOUNT_MEANINGS,
  },
  'vws-tabel': { words: { toezeggingen: 'bestuurlijke toezeggingen en afspraken', 'landelijke-maatregelen': 'landelijke maatregelen' } },
  'regel-van-uitputting': {
    words: {
      oorspronkelijk: 'oorspronkelijk budget',
      nu: 'budget zoals het nu is',
      'daarvan-via-verzekeraars': 'daarvan via de zorgverzekeraars',
      'daarvan-via-vws': 'daarvan via VWS',
      'via-vws': 'via VWS',
      overgeheveld: 'overgeheveld naar een ander doel',
      vervallen: 'vervallen',
      gereserveerd: 'gereserveerd',
      aangevraagd: 'aangevraagd',
      goedgekeurd: 'goedgekeurd',
      beschikt: 'beschikt',
      'betaalbaar-en-betaald': 'betaalbaar en betaald',
      vrijgegeven: 'vrijgegeven',
      over: 'over',
    },
    meanings: UPTAKE_MEANINGS,
  },
  kadersector: {
    words: { msz: 'MSZ', ggz: 'GGZ', wijkverpleging: 'Wijkverpleging', huisartsenzorg: 'Huisartsenzorg', mdz: 'MDZ' },
  },
  kaderregel: {
    words: {
      uitgaven: 'uitgaven',
      kader: 'IZA-kader',
      fonds: 'aanspraak op een fonds buiten de Zvw',
      verschil: 'verschil',
      correctie: 'correctie dure geneesmiddelen',
      resterend: 'resterend verschil',
    },
    meanings: FRAMEWORK_MEANINGS,
  },
  meting: { words: { nul: '0-meting', een: '1-meting', verandering: 'verandering' } },
  jaar: { form: /^[12]\d{3}$/ },
  kwartaal: { form: /^[12]\d{3}-Q[1-4]$/ },
  woord: { form: CODE },
  domein: { form: CODE, list: 'domeinen' },
  // The total stands beside the sectors.
  sector: { form: /^(?!totaal$)\S{1,200}$/u, list: 'sectoren' },
  thema: { form: CODE, list: 'themas' },
  regio: { form: CODE, list: 'regios' },
  betrokkenheid: { form: CODE, list: 'patientbetrokkenheid' },
  regel: { form: CODE },
  budget: { form: CODE, stream: 'budget' },
  monitor: { form: CODE, stream: 'monitor' },
  indicator: { form: CODE },
  doel: { form: CODE },
  meetmoment: { form: CODE },
  tranche: { form: CODE },
  interventie: { form: CODE, stream: 'norm' },
  instelling: { form: CODE, stream: 'instelling' },
  locatie: { form: CODE },
} as const satisfies Readonly<Record<string, CodeClass>>;

export type CodeName = keyof typeof CODE_CLASSES;

export const codeClass = (name: string): CodeClass | undefined => (CODE_CLASSES as Readonly<Record<string, CodeClass>>)[name];
