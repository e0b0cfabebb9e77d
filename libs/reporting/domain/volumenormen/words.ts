import type { Compliance, Norm, NormStatus, NormUnit } from '@peildatum/volume-norms';
import type { NormBesluit, NormEenheid, NormStatusWoord } from './volumenormen.js';

export const STATUS_WORDS: Readonly<Record<NormStatus, NormStatusWoord>> = {
  listed: 'op de lijst',
  proposed: 'voorgesteld',
  set: 'vastgesteld',
  withdrawn: 'ingetrokken',
};

/** As an address writes it. */
export const STATUS_SLUGS: Readonly<Record<NormStatus, string>> = {
  listed: 'op-de-lijst',
  proposed: 'voorgesteld',
  set: 'vastgesteld',
  withdrawn: 'ingetrokken',
};

export const UNIT_WORDS: Readonly<Record<NormUnit, NormBesluit['per']>> = {
  institution: 'instelling',
  location: 'locatie',
  team: 'behandelteam',
  network: 'netwerk',
  specialist: 'specialist',
};

const GROUNDS: Readonly<Record<Norm['ground']['kind'], string>> = {
  default: 'de afgesproken standaard',
  scientific: 'wetenschappelijke onderbouwing',
  quality: 'kwaliteitsnorm',
  law: 'wet- of regelgeving',
  'not-in-source': 'niet in de bron',
};

export function groundText({ kind, text }: Norm['ground']): string {
  if (text === null) return GROUNDS[kind];
  return kind === 'not-in-source' ? text : `${GROUNDS[kind]}: ${text}`;
}

/** Why it is unknown who meets a norm, to read behind "omdat". */
export const NO_COMPLIANCE: Readonly<Record<NonNullable<Compliance['why']>, string>> = {
  'no-norm': 'er is geen norm vastgesteld',
  'minimum-not-published': 'het minimum is niet gepubliceerd',
  'no-volumes': 'er zijn geen volumes vastgelegd',
  'unit-not-counted': 'van deze eenheid worden geen volumes vastgelegd',
  'not-yet-in-force': 'de norm geldt dat jaar nog niet',
};

export const MEETS: Readonly<Record<Compliance['units'][number]['meets'], NormEenheid['voldoet']>> = {
  yes: 'ja',
  no: 'nee',
  exception: 'uitzondering',
  unknown: 'onbekend',
};
