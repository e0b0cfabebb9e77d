import { parentPort } from 'node:worker_threads';
import { PeildatumError } from '@peildatum/kernel';
import { giveWay, type Reply } from '@peildatum/platform/threads';
import { readSheets, type SheetQuestion } from './read-sheets.js';
import type { SheetReply } from './sheet-reader.js';

giveWay();

parentPort?.on('message', (question: SheetQuestion) => {
  try {
    const answer = readSheets(question);
    parentPort?.postMessage(
      { answer: { read: answer } } satisfies Reply<SheetReply>,
      answer.pieces.map(({ buffer }) => buffer),
    );
  } catch (error) {
    if (!(error instanceof PeildatumError)) parentPort?.postMessage({ fault: error as Error } satisfies Reply<SheetReply>);
    else {
      const { code, kind, message } = error;
      parentPort?.postMessage({ answer: { refused: { code, kind, message } } } satisfies Reply<SheetReply>);
    }
  }
});
