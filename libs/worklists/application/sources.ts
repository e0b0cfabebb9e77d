import { editionWork } from './sources/edition.work.js';
import { insurerWork } from './sources/insurer.work.js';
import { institutionWork, zorginstituutWork } from './sources/norms.work.js';
import { nzaWork } from './sources/nza.work.js';
import { ownerWork } from './sources/owner.work.js';
import { partyWork } from './sources/party.work.js';
import { thematafelWork } from './sources/thematafel.work.js';
import type { WorkSource } from './work-source.js';

/** Whose work there is: by the words of the werkbladen, and by the organisations that have none. */
export const SOURCES: readonly WorkSource[] = [
  thematafelWork,
  insurerWork,
  ownerWork,
  institutionWork,
  editionWork,
  zorginstituutWork,
  nzaWork,
  partyWork,
];

export const WORKLIST_WORDS: readonly string[] = SOURCES.map(({ word }) => word);
