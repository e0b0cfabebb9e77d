import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ListedEvent } from '@peildatum/audit';
import { type CalendarDate, type Instant, systemIds } from '@peildatum/kernel';
import { Command } from 'commander';
import { eventCells } from './event-cells.js';
import { table } from './table.js';
import { output, say } from './terminal.js';
import { textOption } from './text-option.js';

let printed: string[];
beforeEach(() => {
  printed = [];
  for (const stream of ['log', 'error'] as const)
    jest.spyOn(console, stream).mockImplementation((line: string) => {
      printed.push(line);
    });
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** What steers a terminal or does not show on it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const HOSTILE = 'V\u001b[2J\u001b]0;t\u0007W\u009b31mS\u202e\u200b\u2028\r';

describe('what is printed to a terminal', () => {
  it.each([output, say])('shows what would steer it', (print) => {
    print(`regel 1 ${HOSTILE}\nregel 2`);
    expect(printed).toEqual(['regel 1 V\\u001b[2J\\u001b]0;t\\u0007W\\u009b31mS\\u202e\\u200b\\u2028\\u000d\nregel 2']);
  });

  it('says the same as JSON', () => {
    output(JSON.stringify({ organisatie: HOSTILE }));
    expect(printed.join('')).not.toMatch(UNSEEN);
    expect(JSON.parse(printed.join(''))).toEqual({ organisatie: HOSTILE });
  });

  it('is a line of the logboek for every event, whoever recorded it', () => {
    const commandId = systemIds.random();
    const event: ListedEvent = {
      volgnummer: 1,
      id: systemIds.random(),
      type: 'ActionCompleted',
      name: 'afronding van een actie',
      stream: 'actie-X-1',
      revision: 0,
      cursor: '1',
      data: { evidence: HOSTILE },
      schemaVersion: 1,
      validFrom: '2025-01-01' as CalendarDate,
      recordedAt: '2025-01-01T00:00:00.000Z' as Instant,
      knownAt: '2025-01-01T00:00:00.000Z' as Instant,
      commandId,
      correlationId: commandId,
      causationId: commandId,
      actor: { person: systemIds.random(), role: 'beheerder', organisation: HOSTILE },
      basis: 'recorded',
      source: `004 r. 1\n${HOSTILE}`,
    };
    table(Array.from({ length: 8 }, (_, i) => [`kop ${i}`, 200] as const))([eventCells(event)]);
    expect(printed).toHaveLength(3);
    for (const line of printed) expect(line).not.toMatch(UNSEEN);
    expect(printed[2]).toContain('004 r. 1\\u000aV\\u001b[2J');
  });

  it('is cut between characters, and never in the middle of one', () => {
    table([
      ['wie', 3],
      ['wat', 3],
    ])([['\u{1F600}'.repeat(4), '\u{1F600}x']]);
    expect(printed[2]).toBe('\u{1F600}\u{1F600}…  \u{1F600}x');
  });
});

describe('a text on the command line', () => {
  const read = (text: string) => {
    const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    command.addOption(textOption('--organisatie <naam>', 'namens welke'));
    return command.parse(['--organisatie', text], { from: 'user' }).opts<{ organisatie: string }>().organisatie;
  };

  it.each([
    ['\u00a0VWS\u200b ', 'VWS'],
    ['Zorgcoo\u0308peratie', 'Zorgcoöperatie'],
    ['\u{1F600}'.repeat(200), '\u{1F600}'.repeat(200)],
  ])('is brought to its normal form: %j', (text, normal) => {
    expect(read(text)).toBe(normal);
  });

  it.each(['', '\u200b', 'VWS\u001b[2J', 'VWS\u009b', 'V\nWS', '\ud800', '\u{1F600}'.repeat(201)])('is refused: %j', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'commander.invalidArgument' }));
  });
});
