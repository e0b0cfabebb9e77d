import { writeFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

/**
 * With `--import`: writes at the end of a process which modules it loaded, as addresses and paths, a line each, to the file that
 * LOADED_MODULES names. What `import` loads is told by a hook, what `require` loads stands in its cache.
 */
const HOOK = `
  let port;
  export const initialize = (data) => { port = data.port; };
  export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
`;
const { port1, port2 } = new MessageChannel();
port1.unref();
register(`data:text/javascript,${encodeURIComponent(HOOK)}`, import.meta.url, { data: { port: port2 }, transferList: [port2] });

process.on('exit', () => {
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  for (let told = receiveMessageOnPort(port1); told !== undefined; told = receiveMessageOnPort(port1)) loaded.push(told.message);
  writeFileSync(process.env.LOADED_MODULES, loaded.join('\n'));
});
