import { Command } from 'commander';
import type { SkipOptions } from '../actions/projecties.js';
import { textOption } from '../text-option.js';

/** `peildatum projecties …`: how the read models stand, and the hand on them. */
export const projecties = (): Command => {
  const command = new Command('projecties').description('Bekijk en beheer de leesmodellen.');
  for (const sub of [status(), rebuild(), resume(), skip()]) command.addCommand(sub.exitOverride());
  return command;
};

const status = (): Command =>
  new Command('status')
    .description('Toon hoe ver elk leesmodel is; eindigt met 1 als er een stilstaat.')
    .action(async () => (await does()).status());

const rebuild = (): Command =>
  new Command('herbouw')
    .description('Bouw een leesmodel opnieuw op uit het hele logboek; het oude blijft zolang in gebruik.')
    .argument('<naam>', 'het leesmodel')
    .action(async (name: string) => (await does()).rebuild(name));

const resume = (): Command =>
  new Command('hervat')
    .description('Laat een leesmodel verder gaan dat stilstaat.')
    .argument('<naam>', 'het leesmodel')
    .action(async (name: string) => (await does()).resume(name));

const skip = (): Command =>
  new Command('sla-over')
    .description('Laat een leesmodel de ene gebeurtenis overslaan waarop het stilstaat; elk rapport erover meldt dat.')
    .argument('<naam>', 'het leesmodel')
    .argument('<gebeurtenis>', 'de id van de gebeurtenis')
    .addOption(textOption('--reden <tekst>', 'waarom', 4_000).makeOptionMandatory())
    .addOption(textOption('--door <naam>', 'wie dit besluit').default('opdrachtregel'))
    .action(async (name: string, eventId: string, options: SkipOptions) => (await does()).skip(name, eventId, options));

const does = () => import('../actions/projecties.js');
