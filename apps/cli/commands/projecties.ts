import { PeildatumError } from '@peildatum/kernel';
import type { Lag, ProjectionStatus, RebuildProgress } from '@peildatum/projections';
import { Command } from 'commander';
import { EXIT } from '../../runtime/failure.js';
import { progressBar } from '../progress-bar.js';
import { table } from '../table.js';
import { output } from '../terminal.js';
import { textOption } from '../text-option.js';
import { withTool } from '../with-tool.js';

/** `peildatum projecties …`: how the read models stand, and the hand on them. */
export const projecties = (): Command => {
  const command = new Command('projecties').description('Bekijk en beheer de leesmodellen.');
  for (const sub of [status(), rebuild(), resume(), skip()]) command.addCommand(sub.exitOverride());
  return command;
};

const status = (): Command =>
  new Command('status').description('Toon hoe ver elk leesmodel is; eindigt met 1 als er een stilstaat.').action(() =>
    withTool(
      async ({ projector }) => {
        const { projections, head, storeReachable } = await projector.status();
        print(projections);
        output(storeReachable ? `Kop van het logboek: ${head ?? 'verder dan geteld is'}.` : 'De event store antwoordt niet.');
        for (const { name, halted, skips } of projections) {
          if (halted) output(`${name} staat stil [${halted.code}]: ${halted.text}`);
          for (const { eventId, reason } of skips) output(`${name} sloeg gebeurtenis ${eventId} over: ${reason}`);
        }
        if (!storeReachable || projections.some(({ halted }) => halted)) process.exitCode = EXIT.failed;
      },
      { catchUp: false },
    ),
  );

const rebuild = (): Command =>
  new Command('herbouw')
    .description('Bouw een leesmodel opnieuw op uit het hele logboek; het oude blijft zolang in gebruik.')
    .argument('<naam>', 'het leesmodel')
    .action((name: string) =>
      withTool(
        async ({ projector }) => {
          const bar = progressBar();
          const onProgress = ({ done, total }: RebuildProgress) => bar.show(`herbouw ${name}`, done, total ?? done);
          const { events, generation } = await projector.rebuild(name, { onProgress }).finally(bar.stop);
          output(`${name} is herbouwd uit ${events} gebeurtenissen (generatie ${generation}).`);
        },
        { catchUp: false },
      ),
    );

const resume = (): Command =>
  new Command('hervat')
    .description('Laat een leesmodel verder gaan dat stilstaat.')
    .argument('<naam>', 'het leesmodel')
    .action((name: string) =>
      withTool(
        async ({ projector }) => {
          await projector.resume(name);
          const { projections } = await projector.catchUp();
          print(projections.filter((projection) => projection.name === name));
          failWhenHalted(projections, name);
        },
        { catchUp: false },
      ),
    );

const skip = (): Command =>
  new Command('sla-over')
    .description('Laat een leesmodel de ene gebeurtenis overslaan waarop het stilstaat; elk rapport erover meldt dat.')
    .argument('<naam>', 'het leesmodel')
    .argument('<gebeurtenis>', 'de id van de gebeurtenis')
    .addOption(textOption('--reden <tekst>', 'waarom', 4_000).makeOptionMandatory())
    .addOption(textOption('--door <naam>', 'wie dit besluit').default('opdrachtregel'))
    .action((name: string, eventId: string, { reden, door }: { reden: string; door: string }) =>
      withTool(
        async ({ projector }) => {
          await projector.skip(name, { eventId, reason: reden, by: door });
          const { projections } = await projector.catchUp();
          print(projections.filter((projection) => projection.name === name));
          failWhenHalted(projections, name);
        },
        { catchUp: false },
      ),
    );

function print(projections: readonly ProjectionStatus[]): void {
  const row = ({ name, state, volgnummer, knownAt, lag, version, generation }: ProjectionStatus) => [
    name,
    STATES[state],
    String(volgnummer),
    knownAt ?? '-',
    lagText(lag),
    `${version}/${generation}`,
  ];
  table([
    ['leesmodel', 14],
    ['staat', 16],
    ['volgnummer', 10],
    ['bekend op', 24],
    ['achterstand', 26],
    ['versie/generatie', 16],
  ])(projections.map(row));
}

const STATES = { running: 'loopt', halted: 'staat stil', rebuilding: 'wordt herbouwd', outdated: 'wacht op herbouw' } as const;

const lagText = ({ events, seconds }: Lag): string =>
  events === 0 ? 'geen' : `${events ?? 'veel'} gebeurtenissen${seconds === null ? '' : `, ${seconds.toFixed(1)} s`}`;

function failWhenHalted(projections: readonly ProjectionStatus[], name: string): void {
  const halted = projections.find((projection) => projection.name === name)?.halted;
  if (!halted) return;
  throw new PeildatumError({ code: 'PROJECTION.STILL_HALTED', kind: 'unavailable', message: `${name} staat weer stil: ${halted.text}` });
}
