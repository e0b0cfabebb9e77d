import { parentPort } from 'node:worker_threads';
import { InvalidInput, PeildatumError } from '@peildatum/kernel';
import { giveWay, type Reply } from '@peildatum/platform/threads';
import { firstOf } from '../sheets/read-sheets.js';
import { type FileReply, type GivenFile, readFile } from './read-file.js';

giveWay();

parentPort?.on('message', (file: GivenFile) => {
  try {
    const answer = readFile(file);
    const { pieces } = 'text' in answer ? answer.text : answer.sheets;
    parentPort?.postMessage(
      { answer } satisfies Reply<FileReply>,
      pieces.map(({ buffer }) => buffer),
    );
  } catch (error) {
    if (!(error instanceof PeildatumError)) parentPort?.postMessage({ fault: error as Error } satisfies Reply<FileReply>);
    else {
      const { code, kind, message } = error;
      const faults = error instanceof InvalidInput ? { faults: firstOf(error.faults) } : {};
      parentPort?.postMessage({ answer: { refused: { code, kind, message }, ...faults } } satisfies Reply<FileReply>);
    }
  }
});
