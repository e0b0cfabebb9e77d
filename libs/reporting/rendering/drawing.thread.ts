import { parentPort } from 'node:worker_threads';
import { PeildatumError } from '@peildatum/kernel';
import { giveWay, type Reply } from '@peildatum/platform/threads';
import type { Drawn, ToDraw } from './drawings-in-threads.js';
import { drawn } from './drawn.js';

giveWay();

parentPort?.on('message', async ({ report, format }: ToDraw) => {
  try {
    const answer = await drawn(report, format);
    parentPort?.postMessage({ answer } satisfies Reply<Drawn>, [answer.buffer]);
  } catch (error) {
    parentPort?.postMessage(replyTo(error));
  }
});

/** Of an error that goes to another thread only its message is left: what a reader is told of a fault goes as an answer. */
function replyTo(error: unknown): Reply<Drawn> {
  if (!(error instanceof PeildatumError)) return { fault: error as Error };
  const { code, kind, message } = error;
  return { answer: { code, kind, message } };
}
