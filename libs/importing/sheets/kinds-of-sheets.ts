import { byWord } from '@peildatum/kernel';
import type { ImportKinds } from '../import-kind.js';
import type { ImportFile } from '../import-rows.js';
import { noSuchKind } from '../kinds-named.js';
import type { PlacedFault } from '../row-place.js';

/** Sheets without a column `soort` are named after the kind of their rows: those that are not, with the kinds that their names resemble. */
export function withoutKind(
  file: ImportFile,
  kinds: ImportKinds,
): { readonly sheets: ReadonlySet<string>; readonly faults: PlacedFault[] } {
  const faults = (file.kindsBySheet ?? []).flatMap(({ sheet, kind }): PlacedFault[] => {
    const first = file.rows.find(({ place }) => 'sheet' in place && place.sheet === sheet);
    return first === undefined || byWord(kinds, kind) !== undefined ? [] : [{ place: first.place, fault: noKind(sheet, kind, kinds) }];
  });
  return { sheets: new Set(faults.flatMap(({ place }) => ('sheet' in place ? [place.sheet] : []))), faults };
}

function noKind(sheet: string, kind: string, kinds: ImportKinds) {
  const message = `blad ${sheet}: het heeft geen kolom soort (een blad met uitleg heet Uitleg of Toelichting), en zo heet geen soort: ${noSuchKind(kinds, kind)}`;
  return { code: 'IMPORT.SHEET', kind: 'invalid', field: `blad ${sheet}`, message } as const;
}
