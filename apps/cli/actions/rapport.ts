import { writeFile } from 'node:fs/promises';
import { PeildatumError, visibleLines } from '@peildatum/kernel';
import {
  type CountedObject,
  drawn,
  MakeReportQuery,
  REPORT_FORMAT_WORDS,
  REPORT_FORMATS,
  type ReportFormatWord,
  type ReportPart,
  SUMMARY_FORMAT_WORDS,
} from '@peildatum/reporting';
import { withFile } from '../../runtime/file-fault.js';
import { print } from '../../runtime/standard-streams.js';
import { askedFor } from '../asked-for.js';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { fileNamed } from '../output-option.js';
import { reportFormat } from '../report-format.js';
import { say } from '../terminal.js';
import { withTool } from '../with-tool.js';

export interface RapportOptions extends ClockOptions, DoelgroepOption {
  readonly formaat?: ReportFormatWord;
  readonly tel?: CountedObject;
  readonly uit?: string;
}

export const rapport = (options: RapportOptions): Promise<void> => written(options, 'geheel');

/** A report or the one page of it that comes first, on standard output or in a file. */
export async function written(options: RapportOptions, part: ReportPart): Promise<void> {
  const clocks = clocksOf(options);
  const uit = fileNamed(options.uit);
  const formaat = reportFormat(options.formaat, uit, part === 'geheel' ? REPORT_FORMAT_WORDS : SUMMARY_FORMAT_WORDS);
  const { isBinary, extension } = REPORT_FORMATS[formaat];
  const toScreen = uit === undefined && process.stdout.isTTY;
  if (toScreen && isBinary)
    throw new PeildatumError({
      code: 'CLI.USAGE',
      kind: 'invalid',
      message: `Een ${part === 'geheel' ? 'rapport' : part} als ${formaat} is op een scherm niet te lezen; schrijf met --uit ${part === 'geheel' ? 'rapport' : part}.${extension}.`,
    });
  await withTool(async ({ queries, ...tool }) => {
    const asked = await askedFor(tool, options, clocks);
    const {
      clocks: { provisional, volgnummer },
      value,
    } = await queries.execute(new MakeReportQuery(asked, { countedObject: options.tel, controls: part === 'geheel' }));
    const bytes = await drawn(value, formaat, part);
    if (uit !== undefined) await withFile(uit, 'schrijven', () => writeFile(uit, bytes));
    else await print(toScreen ? visibleLines(Buffer.from(bytes).toString()) : bytes);
    if (provisional) say('Voorlopig: tot het gevraagde moment kan nog meer bekend worden.');
    if (uit !== undefined) say(`Geschreven: ${uit} (volgnummer ${volgnummer}).`);
  });
}
