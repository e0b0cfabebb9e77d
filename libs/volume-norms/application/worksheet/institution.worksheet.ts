import type { Snapshot } from '@peildatum/projections';
import { viewsByCode } from '@peildatum/subjects';
import type { StandingRow, Worksheet } from '@peildatum/worksheets';
import { institution } from '../institution.subject.js';
import { intervention } from '../intervention.subject.js';
import { volumeRow, volumeSheet } from './volume-sheet.js';

/** What is filled in of an institution: its volumes. */
export const institutionWorksheet: Worksheet = {
  word: 'instelling',
  version: 1,
  title: (code) => `instelling ${code}`,
  sheets: [volumeSheet],
  uses: [institution.projection, intervention.projection],
  filledIn: () => [{ operation: 'record-instelling' }],
  codesAt: async (snapshot) => [...(await viewsByCode(snapshot, institution)).keys()],
  rowsAt: async (snapshot, code) => {
    const listed = [...(await viewsByCode(snapshot, intervention)).keys()];
    return { [volumeSheet.name]: [...(await volumesAt(snapshot, code)), ...listed.map(readyFor)] };
  },
  standingAt: async (snapshot, code) => ({ [volumeSheet.name]: await volumesAt(snapshot, code) }),
};

async function volumesAt(snapshot: Snapshot, code: string): Promise<StandingRow[]> {
  const volumes = (await viewsByCode(snapshot, institution, [code])).get(code)?.volumes ?? [];
  return volumes.map(volumeRow);
}

/** Of every intervention that gets a norm a volume may come. */
const readyFor = (listed: string): StandingRow => ({ id: listed, cells: { interventie: listed }, isNew: true });
