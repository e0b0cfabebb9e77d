import { parentPort } from 'node:worker_threads';
import { PeildatumError } from '@peildatum/kernel';
import { giveWay, type Reply } from '@peildatum/platform/threads';
import { type Answered, composedAndDrawn, type ToDraw } from './drawings.js';

giveWay();

parentPort?.on('message', async (asked: ToDraw) => {
  try {
    const answer = await composedAndDrawn(asked);
    parentPort?.postMessage({ answer } satisfies Reply<Answered>, [answer.buffer]);
  } catch (error) {
    parentPort?.postMessage(replyTo(error));
  }
});

/** Of an error that goes to another thread only its message is left: what a reader is told of a fault goes as an answer. */
function replyTo(error: unknown): Reply<Answered> {
  if (!(error instanceof PeildatumError)) return { fault: error as Error };
  const { code, kind, message } = error;
  return { answer: { code, kind, message } };
}
