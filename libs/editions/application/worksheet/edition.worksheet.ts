import { editorial } from '@peildatum/editorial';
import type { Snapshot } from '@peildatum/projections';
import { viewsByCode } from '@peildatum/subjects';
import type { StandingRows, Worksheet } from '@peildatum/worksheets';
import { edition } from '../edition.subject.js';
import { deliveryRows, deliverySheet } from './delivery-sheet.js';
import { peildatumOf } from './peildatum-of.js';
import { textRows, textSheet } from './text-sheet.js';

/** What is filled in for an edition: the texts of its sections, what others think of them, and what is delivered. */
export const editionWorksheet: Worksheet = {
  word: 'editie',
  version: 1,
  title: (code) => `editie ${code}`,
  sheets: [textSheet, deliverySheet],
  uses: [edition.projection, editorial.projection],
  filledIn: () => [{ operation: 'write-section' }, { operation: 'deliver-dossiers' }, { operation: 'deliver-measurements' }],
  codesAt: async (snapshot) => [...(await viewsByCode(snapshot, edition)).keys()],
  rowsAt: sectionsAt,
  standingAt: sectionsAt,
};

async function sectionsAt(snapshot: Snapshot, code: string): Promise<StandingRows> {
  const peildatum = peildatumOf(code);
  const written = (await viewsByCode(snapshot, editorial, [peildatum])).get(peildatum);
  return { [textSheet.name]: textRows(written?.texts ?? []), [deliverySheet.name]: deliveryRows(written?.sections ?? []) };
}
