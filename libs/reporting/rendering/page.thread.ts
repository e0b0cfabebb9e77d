import { parentPort } from 'node:worker_threads';
import { giveWay, type Reply } from '@peildatum/platform/threads';
import type { Report } from '../domain/report.js';
import { htmlReport } from '../html/html-report.js';

giveWay();

parentPort?.on('message', (report: Report) => {
  try {
    const answer = new TextEncoder().encode(htmlReport(report));
    parentPort?.postMessage({ answer } satisfies Reply<Uint8Array>, [answer.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: error as Error } satisfies Reply<Uint8Array>);
  }
});
