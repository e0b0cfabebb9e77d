import { writeFile } from 'node:fs/promises';
import { visibleLines } from '@peildatum/kernel';
import { COUNTED_OBJECTS, type CountedObject, htmlReport, jsonReport, MakeReportQuery } from '@peildatum/reporting';
import { Command, Option } from 'commander';
import { withFile } from '../../runtime/file-fault.js';
import { print } from '../../runtime/standard-streams.js';
import { type ClockOptions, clocksOf, withClocks } from '../clock-options.js';
import { askedFor, type DoelgroepOption, withDoelgroep } from '../doelgroep-option.js';
import { say } from '../terminal.js';
import { withTool } from '../with-tool.js';

const FORMATS = { json: jsonReport, html: htmlReport } as const;
type Format = keyof typeof FORMATS;

/** `peildatum rapport`: the voortgangsrapportage on standard output or in a file; beside a running server or without one. */
export const rapport = (): Command =>
  withDoelgroep(withClocks(new Command('rapport')))
    .description('Maak de voortgangsrapportage van een peildatum.')
    .addOption(new Option('--formaat <formaat>', 'het formaat').choices(Object.keys(FORMATS)).default('json'))
    .addOption(
      new Option('--tel <object>', 'wat per sector, thema en regio wordt geteld').choices(COUNTED_OBJECTS).default('snelle-toetsen'),
    )
    .option('--uit <bestand>', 'schrijf naar dit bestand in plaats van naar de uitvoer')
    .action(async (options: ClockOptions & DoelgroepOption & { formaat: Format; tel: CountedObject; uit?: string }) => {
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
    });
