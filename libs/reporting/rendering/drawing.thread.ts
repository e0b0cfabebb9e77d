import { parentPort } from 'node:worker_threads';
import { giveWay, type Reply } from '@peildatum/platform/threads';
import { composedAndDrawn, type ToDraw } from './drawings.js';

giveWay();

parentPort?.on('message', async (asked: ToDraw) => {
  try {
    const answer = await composedAndDrawn(asked);
    parentPort?.postMessage({ answer } satisfies Reply<Uint8Array>, [answer.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: error as Error } satisfies Reply<Uint8Array>);
  }
});
