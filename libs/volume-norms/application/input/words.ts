import type { NormUnit } from '../../domain/norm.events.js';
import type { Compliance, Meets, Norm, NormStatus, RedistributionStatus } from '../../domain/norm.shape.js';

/** The words of the public edge for what events say in English. */
export const EENHEID_WORDS = {
  institution: 'instelling',
  location: 'locatie',
  team: 'behandelteam',
  network: 'netwerk',
  specialist: 'specialist',
} as const satisfies Record<NormUnit, string>;

export const GROND_WORDS = {
  default: 'standaard',
  scientific: 'wetenschappelijk',
  quality: 'kwaliteit',
  law: 'wet',
  'not-in-source': 'niet-in-de-bron',
} as const satisfies Record<Norm['ground']['kind'], string>;

export const NORMSTATUS_WORDS = {
  listed: 'op-de-lijst',
  proposed: 'voorgesteld',
  set: 'vastgesteld',
  withdrawn: 'ingetrokken',
} as const satisfies Record<NormStatus, string>;

export const VOLUMESTATUS_WORDS = { provisional: 'voorlopig', definitive: 'definitief' } as const;

export const VOLDOET_WORDS = { yes: 'ja', no: 'nee', exception: 'uitzondering', unknown: 'onbekend' } as const satisfies Record<
  Meets,
  string
>;

export const HERVERDELING_WORDS = {
  none: 'geen',
  drafted: 'opgesteld',
  agreed: 'besloten',
  transferred: 'verplaatst',
} as const satisfies Record<RedistributionStatus, string>;

/** Why it is unknown who meets a norm. */
export const GEEN_NALEVING_WORDS = {
  'no-norm': 'geen-norm',
  'minimum-not-published': 'minimum-niet-gepubliceerd',
  'no-volumes': 'geen-volumes',
  'unit-not-counted': 'eenheid-niet-geteld',
  'not-yet-in-force': 'nog-niet-van-kracht',
} as const satisfies Record<NonNullable<Compliance['why']>, string>;
