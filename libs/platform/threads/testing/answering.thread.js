import { parentPort } from 'node:worker_threads';

/** What the specs ask of a thread: to answer, to fail, to end, or never to answer. */
parentPort.on('message', (word) => {
  if (word === 'end') process.exit(3);
  if (word === 'throw') throw new TypeError('outside any answer');
  if (word === 'fault') parentPort.postMessage({ fault: new RangeError('not this one') });
  else if (word !== 'silence') parentPort.postMessage({ answer: word.toUpperCase() });
});
