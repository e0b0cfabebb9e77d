import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { EditionEvent } from '@peildatum/editions';
import type { EditorialEvent } from '@peildatum/editorial';
import {
  FilesHere,
  ImportCommand,
  type ImportFile,
  type ImportResult,
  readImportFile,
  TEMPLATE_FORMATS,
  type TemplateFormat,
  templateBytes,
} from '@peildatum/importing';
import { type CalendarDate, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { importKinds } from '../../apps/runtime/composition.js';
import { coreModule } from '../../apps/runtime/core.module.js';
import { ValueListFiles } from '../../apps/runtime/value-lists.js';
import { openStand, type Stand } from '../support/stand.js';

const kinds = importKinds(new ValueListFiles());
const id = uuidV5(PEILDATUM_NAMESPACE, 'templates');
const actor = { person: id, role: 'beheerder', organisation: 'RIVM' } as const;

const clock = fixedClock('2026-06-01T10:00:00.000Z' as Instant);

let stands: Stand[];
beforeEach(async () => {
  stands = [];
  for (const _ of TEMPLATE_FORMATS) stands.push(await openStand('leeg', clock));
  for (const stand of stands) await freezeAnEdition(stand);
  for (const stand of stands) await writeAText(stand);
  for (const { projector } of stands) await projector.start();
});
afterEach(async () => {
  for (const stand of stands) await stand.close();
});

/** What no file tells: that the report of an edition was frozen. The example of its publication is about this one. */
async function freezeAnEdition({ register }: Stand): Promise<void> {
  const validFrom = '2025-09-10' as CalendarDate;
  const digest = 'a'.repeat(64);
  const facts: EditionEvent[] = [
    { type: 'EditionOpened', validFrom, data: { peildatum: '2025-09-05', revisionOf: null, reason: null } },
    {
      type: 'ReportFrozen',
      validFrom,
      data: {
        clocks: { validOn: '2025-09-05', volgnummer: 1 },
        audience: 'bo',
        embargoes: null,
        countedObject: 'snelle-toetsen',
        checks: null,
        templateVersion: 1,
        manifest: digest,
        files: [],
      },
    },
  ];
  await register.write<EditionEvent>('editie-2025-09-05', () => facts, { actor, commandId: id, correlationId: id });
}

/** What another person tells than who reads the file in. The example of a review is about this text. */
async function writeAText({ register }: Stand): Promise<void> {
  const fact: EditorialEvent = {
    type: 'EditorialTextWritten',
    validFrom: '2025-05-20' as CalendarDate,
    data: { section: 'thematafel-D', part: 'behaalde-mijlpalen', markdown: 'De eerste normen staan.', publication: null },
  };
  const commandId = uuidV5(PEILDATUM_NAMESPACE, 'a text to review');
  const writer = { ...actor, person: commandId };
  await register.write<EditorialEvent>('redactie-2025-05-20', () => [fact], { actor: writer, commandId, correlationId: commandId });
}

function examplesAs(format: TemplateFormat): Promise<ImportFile> | ImportFile {
  const bytes = templateBytes(kinds, format, { examples: true, separator: ';' });
  if (format === 'xlsx' || format === 'ods') return new FilesHere().read({ bytes, format });
  return readImportFile(Buffer.from(bytes).toString('utf8'), format);
}

async function imported(stand: Stand, format: TemplateFormat): Promise<ImportResult> {
  const context = await NestFactory.createApplicationContext(coreModule(stand), { logger: ['error'] });
  try {
    const file = await examplesAs(format);
    return await context.get(CommandBus).execute(new ImportCommand(file, { actor, correlationId: id }, () => undefined));
  } catch (error) {
    // Which example it is, is what one wants to know.
    throw error instanceof InvalidInput ? new Error(error.faults.map(({ message }) => message).join('\n'), { cause: error }) : error;
  } finally {
    await context.close();
  }
}

/** What was recorded, whoever made the register. */
async function recorded(stand: Stand): Promise<string[]> {
  const facts: string[] = [];
  for await (const { stream, type, validFrom, data } of stand.log.replay())
    facts.push(JSON.stringify({ stream, type, validFrom, data }, (_, value) => (typeof value === 'bigint' ? `${value}` : value)));
  return facts.slice(4).sort();
}

describe('the worked examples of every kind of row', () => {
  it('can all be told together in an empty register, and record the same whichever the format', async () => {
    const facts: string[][] = [];
    for (const [at, format] of TEMPLATE_FORMATS.entries()) {
      const stand = stands[at] as Stand;
      const { rows, recorded: events } = await imported(stand, format);
      expect(rows).toBeGreaterThanOrEqual(Object.keys(kinds).length);
      // One more: that the plan is approved follows of its insurers.
      expect(events).toBe(rows + 1);
      facts.push(await recorded(stand));
    }
    for (const others of facts.slice(1)) expect(others).toEqual(facts[0]);
  });
});
