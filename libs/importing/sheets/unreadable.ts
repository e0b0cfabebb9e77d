import { PeildatumError } from '@peildatum/kernel';

/** A file that cannot be read as what it says it is. @param what Dutch: what is wrong with it, and what to do */
export const unreadable = (what: string, options?: ErrorOptions): PeildatumError =>
  new PeildatumError({ code: 'IMPORT.UNREADABLE', kind: 'invalid', message: `Het bestand is niet te lezen: ${what}` }, options);

const SAVE_AGAIN = 'Open het in Excel of LibreOffice en sla het opnieuw op.';

/** The zip around a spreadsheet is not one that Excel or LibreOffice writes. @param what in Dutch, without an end */
export const badZip = (what: string, options?: ErrorOptions): PeildatumError => unreadable(`${what}. ${SAVE_AGAIN}`, options);

/** More than `limits.ts` lets in. @param what in Dutch, without an end */
export const tooMuch = (what: string): PeildatumError =>
  unreadable(`${what}. Splits het bestand, of haal weg wat er niet in hoort (afbeeldingen, opmaak van lege cellen).`);
