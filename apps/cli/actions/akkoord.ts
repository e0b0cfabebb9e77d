import { type AgreementText, agreement, TEKSTSTATUS_WORDS } from '@peildatum/agreements';
import { GetSubjectQuery } from '@peildatum/subjects';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import { output } from '../terminal.js';
import { withTool } from '../with-tool.js';

export async function akkoord(code: string, options: ClockOptions): Promise<void> {
  const asked = clocksOf(options);
  if (!agreement.streams.code.test(code)) throw agreement.notFound(code.slice(0, 10));
  await withTool(async ({ queries }) => {
    const { clocks, value } = await queries.execute(new GetSubjectQuery(agreement, code, asked));
    const { title, text, texts, from, through, firstThrough, consultedOn, signedOn, signals } = value.view;
    const lasts = through === null ? 'niet in de bron' : `${from ?? '…'} tot en met ${through}`;
    output(`Akkoord ${code} op ${clocks.validOn}: ${title}`);
    output(`  tekst           ${text === null ? 'geen bekend' : wordsOf(text)}`);
    output(`  geraadpleegd    ${consultedOn ?? 'nog niet'}`);
    output(`  ondertekend     ${signedOn ?? 'nog niet'}`);
    output(`  looptijd        ${lasts}${firstThrough === null ? '' : ` (eerst tot en met ${firstThrough})`}`);
    for (const each of texts.slice(0, -1)) output(`  eerder          ${wordsOf(each)}`);
    for (const signal of signals) output(`  let op          ${signal}`);
  });
}

const wordsOf = ({ version, status, on, source }: AgreementText): string =>
  `versie ${version}, ${TEKSTSTATUS_WORDS[status]}, van ${on}${source === null ? '' : ` (${source})`}`;
