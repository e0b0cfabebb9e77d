import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { addVary } from '../vary.js';
import { ENCODINGS, encodedTag } from './entity-tag.js';
import { BROTLI, GZIP } from './kept-encodings.js';

/** Below this many bytes an answer goes in one packet anyhow. */
const THRESHOLD = 1_024;

/**
 * Up to this many bytes it is done at once (0.4 ms at most): cheaper than handing the bytes to another thread and back.
 * What is larger, a report above all, does not hold up the others.
 */
const AT_ONCE = 65_536;

const TEXT = /^(text\/|image\/svg\+xml|application\/(json|x-ndjson|problem\+json|xml)(;|$))/;

/**
 * Compresses what is text and large enough, as Accept-Encoding wants it. A tag names bytes, and compressed ones are other
 * bytes: their tag is the same with the encoding behind it (RFC 9110, 8.8.3.3). Call before the first route.
 */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    encodings: [...ENCODINGS],
    threshold: THRESHOLD,
    syncThreshold: AT_ONCE,
    customTypes: TEXT,
    brotliOptions: BROTLI,
    zlibOptions: GZIP,
    // A body that comes compressed is not read: it may unfold to anything.
    globalDecompression: false,
  });
  // Added after the plugin, so a route's own hook of this kind runs after the plugin's.
  server.addHook('onRoute', (route) => {
    route.onSend = [
      ...[route.onSend ?? []].flat(),
      (_request, reply, payload, done) => {
        const encoding = ENCODINGS.find((one) => one === reply.getHeader('content-encoding'));
        const tag = reply.getHeader('etag');
        if (encoding !== undefined && typeof tag === 'string') reply.header('ETag', encodedTag(tag, encoding));
        addVary(reply, 'accept-encoding'); // as the plugin writes it
        done(null, payload);
      },
    ];
  });
}
