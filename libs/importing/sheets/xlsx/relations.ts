import { posix } from 'node:path';
import { MAX_PARTS } from '../limits.js';
import { badZip, tooMuch } from '../unreadable.js';
import { readXml } from '../xml.js';
import type { Archive } from '../zip/archive.js';

/** What a part of the package points at: kind is the last word of its type (`worksheet`), part the name in the zip. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

/** The relations of a part inside the file; those that point outside it are not followed. @param of '' for the package itself */
export function relationsOf(archive: Archive, of: string): Relation[] {
  const folder = posix.dirname(of);
  const part = of === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  if (!archive.has(part)) return [];
  const relations: Relation[] = [];
  readXml(part, archive.unpacked(part), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? posix.normalize(Target).slice(1) : posix.join(folder, Target);
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: target });
      if (relations.length > MAX_PARTS) throw tooMuch(`een onderdeel verwijst naar meer dan ${MAX_PARTS} andere`);
    },
  });
  return relations;
}

/** @throws PeildatumError `IMPORT.UNREADABLE` where there is none */
export function workbookPart(archive: Archive): string {
  const found = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument');
  if (found === undefined || !archive.has(found.part)) throw badZip('het is geen XLSX-bestand: de werkmap ontbreekt');
  return found.part;
}
