import { describe, expect, it } from '@jest/globals';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { ImportFile, ImportResult } from '@peildatum/importing';
import { fieldFault, InvalidInput, PEILDATUM_NAMESPACE, PeildatumError, uuidV5 } from '@peildatum/kernel';
import type { MergedFile } from './merge-file.js';
import { RecordWorksheetCommand, RecordWorksheetHandler } from './record-worksheet.command.js';
import type { WorksheetMerging } from './worksheet-query.js';
import type { WorksheetReader } from './worksheet-reader.js';

const id = uuidV5(PEILDATUM_NAMESPACE, 'werkblad');
const actor = { person: id, role: 'beheerder', organisation: 'VWS' } as const;
const file: ImportFile = { digest: 'x', rows: [] };

/** Records a werkblad with one row, of which each attempt to take it in ends as is said. */
function recorded(...ends: readonly (ImportResult | PeildatumError)[]) {
  return recordedFor({}, [], ...ends);
}

/** The same for who may know of something else each time. @param asked is given by whom it is held against what stands, each time */
function recordedFor(reader: WorksheetReader, asked: unknown[], ...ends: readonly (ImportResult | PeildatumError)[]) {
  const left = [...ends];
  const row = { sheet: { name: 'acties' }, version: { id: 'T-01' } };
  const merged = { faults: [], notes: [], held: [{ row, told: [{}] }], told: { ...file, rows: [{}] } } as unknown as MergedFile;
  const commands = {
    execute: async () => {
      const end = left.shift();
      if (end instanceof PeildatumError) throw end;
      return end;
    },
  } as unknown as CommandBus;
  const merging = {
    merged: async (given: { readonly reader: unknown }) => {
      asked.push(given.reader);
      return merged;
    },
  } as unknown as WorksheetMerging;
  const handler = new RecordWorksheetHandler(commands, {} as QueryBus, merging);
  return handler.execute(new RecordWorksheetCommand(file, { actor, correlationId: id }, reader));
}

const halfway = (refusal: string, facts: number) =>
  new PeildatumError({ code: 'IMPORT.HALFWAY', kind: 'conflict', message: 'Onderweg gestopt.', details: { facts, refusal } });
const stale = new PeildatumError({ code: 'WRITE.STALE', kind: 'stale', message: 'Iemand heeft dit intussen gewijzigd.' });

describe('a werkblad that somebody else is first at', () => {
  it('is merged anew, and counts what was recorded each time', async () =>
    expect(await recorded(halfway('WRITE.STALE', 3), stale, { rows: 1, recorded: 2 })).toMatchObject({ rows: 1, changed: 1, recorded: 5 }));

  it('is held each time against what its sender may know of then: what is withheld is judged by a log that goes on', async () => {
    const asked: unknown[] = [];
    let volgnummer = 0;
    const reader = async () => ({ withheld: { publications: new Set<string>(), judgedAt: ++volgnummer } });
    await recordedFor(reader, asked, stale, stale, { rows: 1, recorded: 1 });
    expect(asked).toMatchObject([{ withheld: { judgedAt: 1 } }, { withheld: { judgedAt: 2 } }, { withheld: { judgedAt: 3 } }]);
  });

  it('and is refused then says what was recorded before', async () => {
    const refused = new InvalidInput([fieldFault('rij 3', 'de actie is afgerond')], 'Er is niets vastgelegd.');
    await expect(recorded(halfway('WRITE.STALE', 3), refused)).rejects.toMatchObject({
      code: 'INPUT.INVALID',
      faults: refused.faults,
      message: expect.stringContaining('3 feiten ervan zijn vastgelegd en blijven staan, de rest niet'),
    });
    await expect(recorded(refused)).rejects.toBe(refused);
  });

  it('and is stopped by a rule then counts that with it', async () => {
    await expect(recorded(halfway('WRITE.STALE', 3), halfway('ACTION.COMPLETED', 4))).rejects.toMatchObject({
      code: 'IMPORT.HALFWAY',
      message: 'Onderweg gestopt. Eerder in dezelfde keer zijn er al 3 vastgelegd.',
      details: { facts: 7, refusal: 'ACTION.COMPLETED' },
    });
  });

  it('twenty times, and never recorded anything, says that nothing was', async () =>
    expect(recorded(...Array<PeildatumError>(20).fill(stale))).rejects.toMatchObject({
      code: 'WORKSHEET.OVERTAKEN',
      message:
        'Anderen wijzigen nu steeds dezelfde rijen. Er is niets vastgelegd. Stuur hetzelfde werkblad over een minuut opnieuw: het gaat verder waar het was.',
    }));
});
