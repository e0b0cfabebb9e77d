import { MAX_SHEETS } from '../limits.js';
import { type Sheet, Tally } from '../sheet.js';
import { tooMuch, unreadable } from '../unreadable.js';
import { readXml } from '../xml.js';
import type { Archive } from '../zip/archive.js';
import { Content } from './content.js';

/** Modules of macros; the lists of them alone are in every file that once had one. */
const MACROS = /^(?:Basic\/.+(?<!script-l[bc]\.xml)|Scripts\/.+\.\w+)$/;

/**
 * The sheets of a document, in its order.
 * @throws PeildatumError `IMPORT.UNREADABLE` where it is no ODS, or does more than hold cells
 */
export function readOds(archive: Archive): readonly Sheet[] {
  assertPlain(archive);
  const content = new Content(new Tally());
  readXml('content.xml', archive.unpacked('content.xml'), content);
  if (content.sheets.length > MAX_SHEETS) throw tooMuch(`het heeft ${content.sheets.length} bladen, meer dan ${MAX_SHEETS}`);
  return content.sheets;
}

function assertPlain(archive: Archive): void {
  const manifest = 'META-INF/manifest.xml';
  const encrypted = () => unreadable('het is met een wachtwoord versleuteld. Sla het in LibreOffice op zonder wachtwoord.');
  if (archive.has('encrypted-package')) throw encrypted();
  if (archive.has(manifest))
    readXml(manifest, archive.unpacked(manifest), {
      open(name) {
        if (name === 'encryption-data') throw encrypted();
      },
    });
  if (archive.names.some((name) => MACROS.test(name)))
    throw unreadable('het heeft macro’s. Verwijder die (Extra > Macro’s) en sla het opnieuw op.');
}
