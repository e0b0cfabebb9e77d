import { type Command, Help, type HelpConfiguration, type Option } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/** What commander writes into its help by itself, in Dutch. */
export const dutchHelp: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,

  commandUsage: (command: Command) => new Help().commandUsage(command).replace('[options]', '[opties]').replace('[command]', '[opdracht]'),

  subcommandTerm: (command: Command) => new Help().subcommandTerm(command).replace('[options]', '[opties]'),

  optionDescription: ({ description, argChoices, defaultValue, hidden }: Option) => {
    const parts = [
      ...(argChoices ? [`kies uit: ${argChoices.join(', ')}`] : []),
      ...(defaultValue === undefined || hidden ? [] : [`standaard: ${defaultValue}`]),
    ];
    return parts.length > 0 ? `${description} (${parts.join('; ')})` : description;
  },
};
