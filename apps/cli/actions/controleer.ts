import { type Verification, type VerifyProgress, verify } from '@peildatum/audit';
import { namedBy, PeildatumError } from '@peildatum/kernel';
import { codec, subjects } from '../../runtime/composition.js';
import { EXIT } from '../../runtime/failure.js';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import { checkLog, type LogCheck } from '../log-check.js';
import { progressBar } from '../progress-bar.js';
import { output } from '../terminal.js';
import { withTool } from '../with-tool.js';

export interface ControleerOptions extends ClockOptions {
  readonly backUp?: string;
}

const PHASES: Readonly<Record<VerifyProgress['phase'], string>> = {
  logboek: 'logboek nalopen',
  onderwerpen: 'onderwerpen naspelen',
};

/** What may be done about a difference: first of all the log must be what it was. */
const ADVICE: Readonly<Record<LogCheck['log'], readonly string[]>> = {
  equal: ['Het logboek is wat het was. Herbouw het leesmodel: peildatum projecties herbouw NAAM.'],
  unknown: [
    'Vergelijk eerst het logboek met een back-up: peildatum controleer --back-up BESTAND. Is het in de database gewijzigd, dan zou een herbouw dat afmaken.',
    'Pas als het gelijk is: peildatum projecties herbouw NAAM.',
  ],
  changed: [],
};

export async function controleer({ backUp, ...options }: ControleerOptions): Promise<void> {
  const request = clocksOf(options);
  await withTool(async ({ log, readModels, database }) => {
    const checked = await checkLog(log, database.pool, backUp);
    const bar = progressBar();
    const replay = verify(log, readModels, request, subjects, ({ phase, done, total }) => bar.show(PHASES[phase], done, total));
    const verified = await replay.catch((error: unknown) => whatStops(error, checked)).finally(bar.stop);
    for (const line of [...outcome(verified), ...checked.lines, ...adviceOn(verified, checked)]) output(line);
    if (checked.log === 'changed' || 'stopped' in verified || verified.difference) process.exitCode = EXIT.failed;
  });
}

/** Of a log that was changed the read models may stand still: that it was is told all the same, and not how to make them follow it. */
interface Stopped {
  readonly stopped: string;
}

function whatStops(error: unknown, { log }: LogCheck): Stopped {
  if (error instanceof PeildatumError && log === 'changed') return { stopped: error.code };
  throw error;
}

const adviceOn = (verified: Verification | Stopped, { log }: LogCheck): readonly string[] =>
  'stopped' in verified || verified.difference === null ? [] : ADVICE[log];

const undecidedLines = (facts: Verification['undecided']): readonly string[] =>
  facts.length === 0
    ? []
    : [
        `Zonder besluit: ${facts.length} van voordat het register om een besluit vroeg; dat blijft staan. Is het besluit bekend, noem het dan met een correctie.`,
        ...facts.map(({ stream, type, validFrom }) => `  ${nameOf(type) ?? type}, geldig vanaf ${validFrom} (${stream})`),
      ];
const nameOf = namedBy(codec.definitions);

function outcome(verified: Verification | Stopped): string[] {
  if ('stopped' in verified) return [`De leesmodellen zijn niet te vergelijken [${verified.stopped}].`];
  const { clocks, events, passedOver, difference, undecided } = verified;
  const when = `geldig op ${clocks.validOn}, bekend op ${clocks.knownAt ?? '(leeg register)'}, volgnummer ${clocks.volgnummer}`;
  if (difference)
    return [
      `Verschil in ${difference.where} (${when}): ${difference.path}`,
      `  opnieuw afgespeeld: ${JSON.stringify(difference.left)}`,
      `  leesmodel:          ${JSON.stringify(difference.right)}`,
    ];
  return [
    `Klopt: ${events} gebeurtenissen opnieuw afgespeeld, gelijk aan de leesmodellen (${when}).`,
    ...(passedOver > 0 ? [`Niet meegeteld: ${passedOver} op bevel overgeslagen; zie peildatum projecties status.`] : []),
    ...undecidedLines(undecided),
  ];
}
