import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { peildatumProgram } from './program.js';

const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];

const commands = all(await peildatumProgram([]));
const importeer = (await peildatumProgram(['importeer'])).commands[0] as Command;

describe('the help', () => {
  it('is there of every command', () => expect(commands.map((command) => command.name())).toContain('herbouw'));

  it.each([...commands, importeer].map((command) => [command.name(), command.helpInformation()]))('of %s is Dutch', (_, text) => {
    expect(text).toMatch(/^Gebruik: /);
    expect(text).not.toMatch(/Usage|Options|Arguments|Commands|choices:|default:|\[options\]|\[command\]/);
  });

  it('says what an option may be and what it is when nothing is said', () => {
    const text = importeer.helpInformation().replace(/\s+/g, ' ');
    expect(text).toContain('(kies uit: utf-8, windows-1252)');
    expect(text).toContain('(standaard: VWS)');
  });
});
