import { writeFile } from 'node:fs/promises';
import { visibleLines } from '@peildatum/kernel';
import { type CountedObject, htmlReport, jsonReport, MakeReportQuery } from '@peildatum/reporting';
import { withFile } from '../../runtime/file-fault.js';
import { print } from '../../runtime/standard-streams.js';
import { askedFor } from '../asked-for.js';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { say } from '../terminal.js';
import { withTool } from '../with-tool.js';

const FORMATS = { json: jsonReport, html: htmlReport } as const;
export type RapportFormat = keyof typeof FORMATS;

export interface RapportOptions extends ClockOptions, DoelgroepOption {
  readonly formaat: RapportFormat;
  readonly tel?: CountedObject;
  readonly uit?: string;
}

export async function rapport(options: RapportOptions): Promise<void> {
  const clocks = clocksOf(options);
  await withTool(async ({ queries, ...tool }) => {
    const asked = await askedFor(tool, options, clocks);
    const {
      clocks: { provisional, volgnummer },
      value,
    } = await queries.execute(new MakeReportQuery(asked, { countedObject: options.tel }));
    const text = FORMATS[options.formaat](value);
    const { uit } = options;
    if (uit === undefined) await print(process.stdout.isTTY ? visibleLines(text) : text);
    else await withFile(uit, 'schrijven', () => writeFile(uit, text));
    if (provisional) say('Voorlopig: tot het gevraagde moment kan nog meer bekend worden.');
    if (uit !== undefined) say(`Geschreven: ${uit} (volgnummer ${volgnummer}).`);
  });
}
