import { visibleLines } from '@peildatum/kernel';
import { Command } from 'commander';
import { dutchHelp } from './dutch-help.js';
import { dutchUsageFault } from './dutch-usage-faults.js';

/** What each command is called and takes. Itself it loads what it does when it is asked to do it. */
const COMMANDS = new Map<string | undefined, () => Promise<Describe>>(
  Object.entries({
    start: async () => (await import('./commands/start.js')).start,
    rapport: async () => (await import('./commands/rapport.js')).rapport,
    samenvatting: async () => (await import('./commands/samenvatting.js')).samenvatting,
    vergelijk: async () => (await import('./commands/vergelijk.js')).vergelijk,
    reeks: async () => (await import('./commands/reeks.js')).reeks,
    verklaar: async () => (await import('./commands/verklaar.js')).verklaar,
    controles: async () => (await import('./commands/controles.js')).controles,
    aanmelden: async () => (await import('./commands/aanmelden.js')).aanmelden,
    token: async () => (await import('./commands/token.js')).token,
    logboek: async () => (await import('./commands/logboek.js')).logboek,
    vraag: async () => (await import('./commands/vraag.js')).vraag,
    akkoord: async () => (await import('./commands/akkoord.js')).akkoord,
    mijlpalen: async () => (await import('./commands/mijlpalen.js')).mijlpalen,
    geweigerd: async () => (await import('./commands/geweigerd.js')).geweigerd,
    controleer: async () => (await import('./commands/controleer.js')).controleer,
    sjabloon: async () => (await import('./commands/sjabloon.js')).sjabloon,
    importeer: async () => (await import('./commands/importeer.js')).importeer,
    werkblad: async () => (await import('./commands/werkblad.js')).werkblad,
    projecties: async () => (await import('./commands/projecties.js')).projecties,
    editie: async () => (await import('./commands/editie.js')).editie,
    'back-up': async () => (await import('./commands/back-up.js')).backUp,
    herstel: async () => (await import('./commands/herstel.js')).herstel,
    herinneringen: async () => (await import('./commands/herinneringen.js')).herinneringen,
    personen: async () => (await import('./commands/personen.js')).personen,
    doctor: async () => (await import('./commands/doctor.js')).doctor,
  }),
);

/** @param line what was typed */
type Describe = (line: readonly string[]) => Command | Promise<Command>;

/** The command line, with the one command that was typed; with all of them where none was, for help or for what was mistyped. */
export async function peildatumProgram(line: readonly string[]): Promise<Command> {
  const program = new Command('peildatum')
    .description('Het register van het Integraal Zorgakkoord: de stand van elke peildatum, zoals bekend op elk moment.')
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand('help [opdracht]', 'toon de hulp van een opdracht')
    .configureOutput({ outputError: (text, write) => write(visibleLines(dutchUsageFault(text))) })
    .configureHelp(dutchHelp)
    .exitOverride();

  const named = COMMANDS.get(line[line[0] === 'help' ? 1 : 0]);
  for (const command of named ? [named] : COMMANDS.values()) program.addCommand(withSettingsOf(program, await (await command())(line)));
  return program;
}

/** Commander hands its settings down to what it makes itself alone. */
function withSettingsOf(parent: Command, command: Command): Command {
  command.copyInheritedSettings(parent);
  for (const part of command.commands) withSettingsOf(command, part);
  return command;
}
