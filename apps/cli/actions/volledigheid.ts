import { type EditionCompleteness, GetCompletenessQuery } from '@peildatum/editions';
import {
  type Awaited,
  type AwaitedList,
  DELIVERY_STATES,
  LEVERSTAND_WORDS,
  sectionOf,
  TEKSTSTAND_WORDS,
  TEXT_STATES,
} from '@peildatum/editorial';
import { PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { CountWaitingQuery } from '@peildatum/proposals';
import { askedFor } from '../asked-for.js';
import { checkedLines } from '../checked-lines.js';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { editionCode } from '../edition-code.js';
import { table } from '../table.js';
import { output } from '../terminal.js';
import { waitingLines } from '../waiting-lines.js';
import { withTool } from '../with-tool.js';

export type VolledigheidFormat = 'tekst' | 'json';

export interface VolledigheidOptions extends ClockOptions, DoelgroepOption {
  readonly formaat: VolledigheidFormat;
}

export async function volledigheid(given: string, { formaat, ...options }: VolledigheidOptions): Promise<void> {
  const code = editionCode(given);
  await withTool(async ({ queries, ...tool }) => {
    const clocks = await askedFor(tool, options, clocksOf(options));
    const { value, clocks: read } = await queries.execute(new GetCompletenessQuery(code, clocks));
    const { knownAt: _, ...reader } = clocks;
    const at = { ...reader, validOn: read.validOn, volgnummer: read.volgnummer };
    const { value: waiting } = await queries.execute(new CountWaitingQuery(HERE, at));
    if (formaat === 'json') {
      const told = { geldigOp: read.validOn, volgnummer: read.volgnummer, ...value, waiting: Object.fromEntries(waiting) };
      return output(JSON.stringify(told, null, 2));
    }
    tell(value, code, read.validOn);
    for (const line of waitingLines(waiting)) output(line);
  });
}

/** Whoever has the register itself may know of all that waits. */
const HERE = { person: uuidV5(PEILDATUM_NAMESPACE, 'opdrachtregel'), role: 'beheerder', organisation: 'VWS' } as const;

/** The counts first, and below them what is not there. */
function tell(complete: EditionCompleteness, code: string, on: string): void {
  const { boardMeetsOn, dueOn, tafels, insurers, withoutInsurer, owners, sections, texts } = complete;
  output(`Editie ${code} op ${on}.`);
  output(
    dueOn === null
      ? 'Wanneer het Bestuurlijk overleg is, is niet bekend: wat er niet is, is daarom onbekend en niet te laat.'
      : `Bestuurlijk overleg op ${boardMeetsOn}; alles moet er zijn op ${dueOn}.`,
  );
  output('');
  const lists = { 'afgestemde thematafels': tafels, verzekeraars: insurers, 'eigenaren van metingen': owners, secties: sections };
  table([['', 24], ...DELIVERY_STATES.map((state) => [LEVERSTAND_WORDS[state], 20] as const)])(
    Object.entries(lists).map(([name, { counts }]) => [name, ...DELIVERY_STATES.map((state) => String(counts[state]))]),
  );
  if (withoutInsurer > 0) output(`Van ${withoutInsurer} snelle toetsen noemt geen bron de verzekeraar: wie die levert, is onbekend.`);
  output(`Teksten: ${TEXT_STATES.map((state) => `${texts.counts[state]} ${TEKSTSTAND_WORDS[state]}`).join(', ')}.`);
  const checked = complete.checked.flatMap(checkedLines);
  for (const line of checked.length > 0 ? checked : ['Nog niet getoetst: peildatum editie toets CODE.']) output(line);
  const missing = Object.entries(lists).flatMap(([name, list]) =>
    missingIn(list).map((item) => [name, nameOf(name, item), LEVERSTAND_WORDS[item.state]]),
  );
  const open = texts.items.filter(({ state }) => state !== 'approved');
  if (missing.length + open.length === 0) {
    output('Er ontbreekt niets.');
    return;
  }
  output('');
  table([
    ['ontbreekt', 24],
    ['wat', 44],
    ['stand', 20],
  ])([
    ...missing,
    ...open.map(({ section, part, state, note }) => [
      'teksten',
      `${section}, ${part}${note === null ? '' : `: ${note}`}`,
      TEKSTSTAND_WORDS[state],
    ]),
  ]);
}

const missingIn = ({ items }: AwaitedList): readonly Awaited[] =>
  items.filter(({ state }) => state !== 'delivered' && state !== 'not-applicable');

const nameOf = (list: string, { of }: Awaited): string => (list === 'secties' ? `${of}: ${sectionOf(of)?.title ?? of}` : of);
