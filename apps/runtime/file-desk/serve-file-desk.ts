import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type Verification, verify } from '@peildatum/audit';
import { FilesHere, type ImportProgress } from '@peildatum/importing';
import { type ClockRequest, PeildatumError } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { FileDeskHere, type SentFile, type TakenIn } from '../../api/index.js';
import { subjects } from '../composition.js';
import { coreModule } from '../core.module.js';
import { openPeildatum } from '../peildatum.js';
import { embargoesOf } from '../ports/embargoes.js';
import { BesideReaders } from './beside-readers.js';
import { type FromDesk, sentRefusal, type ToDesk } from './messages.js';

/** V8 lets a heap grow up to four times on a machine with much memory before it is cleared; here by half: a file is held whole. */
const CLEARED_SOONER = '--heap-growing-percent=50';

/** Takes in the one file that the server sends, or replays the log for it, by stores of its own, and ends. It goes when the server is no more. */
export async function serveFileDesk(): Promise<void> {
  setFlagsFromString(CLEARED_SOONER);
  // A terminal and a supervisor stop all processes at once: the server decides what is finished.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.once('disconnect', () => process.exit());
  const leaving = new AbortController();
  const asked = once(process, 'message') as Promise<[ToDesk]>;
  process.on('message', (message: ToDesk) => {
    if ('leaving' in message) leaving.abort(GONE);
  });
  const [first] = await asked;
  const outcome = await answerTo(first, leaving.signal).catch((error: unknown): FromDesk => ({ refused: sentRefusal(error) }));
  await new Promise<void>((resolve) => tell(outcome, resolve));
  process.exit();
}

async function answerTo(asked: ToDesk, leaving: AbortSignal): Promise<FromDesk> {
  if ('sent' in asked) return { taken: await takenIn(asked.sent, leaving) };
  if ('verify' in asked) return { verified: await verified(asked.verify) };
  throw GONE;
}

async function verified(clocks: ClockRequest): Promise<Verification> {
  const peildatum = await openPeildatum({ config: loadConfig(process.env), applicationName: 'peildatum controleer' });
  try {
    return await verify(peildatum.log, peildatum.readModels, clocks, subjects);
  } finally {
    await peildatum.close();
  }
}

async function takenIn(sent: SentFile, leaving: AbortSignal): Promise<TakenIn> {
  const peildatum = await openPeildatum({ config: loadConfig(process.env), applicationName: 'peildatum inlezen' });
  const pace = new BesideReaders((signal) => peildatum.projector.followed(signal));
  try {
    const context = await NestFactory.createApplicationContext(coreModule(peildatum, { pace }), {
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    await context.init();
    const parts = {
      commands: context.get(CommandBus),
      queries: context.get(QueryBus),
      files: new FilesHere(),
      embargoes: embargoesOf(peildatum),
    };
    try {
      return await new FileDeskHere(parts).take(sent, { leaving, onProgress: telling() });
    } finally {
      await context.close();
    }
  } finally {
    await peildatum.close();
  }
}

const EVERY_MS = 200;

/** Tells how far it is now and then, and at once when another phase begins. */
function telling(): (progress: ImportProgress) => void {
  let [phase, told] = ['', 0];
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - told < EVERY_MS) return;
    [phase, told] = [progress.phase, now];
    tell({ progress });
  };
}

const tell = (message: FromDesk, done: () => void = () => undefined): void => {
  process.send?.(message, done);
};

const GONE = new PeildatumError({
  code: 'IMPORT.ABANDONED',
  kind: 'unavailable',
  message: 'De verbinding werd verbroken voordat er iets was vastgelegd; stuur het bestand opnieuw.',
});
