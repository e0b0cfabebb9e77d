import { type RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { methodNotAllowed } from '../problem/http-fault.js';
import { Shares, sharedAddress } from './address-shares.js';
import type { ConnectionLimits } from './connection-limits.js';
import { Connections, type Edge } from './connections.js';
import { OURS } from './method-not-allowed.js';

/**
 * The server below Fastify, with its limits. What Node answers by itself, without a body or with nothing at all, gets a problem
 * as its answer: here what is no HTTP and CONNECT, in `refuseOddRequests` an absent Host and an expectation.
 */
export class NodeServer extends Server {
  private readonly clients: Connections;

  /** @param shared whether the connections of one address are those of many: a proxy's */
  constructor(handler: RequestListener, edge: Edge, limits: ConnectionLimits, shared: boolean) {
    super(
      {
        headersTimeout: limits.headersTimeout,
        requestTimeout: limits.requestTimeout,
        connectionsCheckingInterval: limits.checkEvery,
        keepAliveTimeout: limits.keepAliveTimeout,
        maxHeaderSize: limits.maxHeaderSize,
        requireHostHeader: false,
      },
      handler,
    );
    // Every line is seen, and `refuseOddRequests` counts them: with a count of its own one Node drops the rest in silence, and a
    // newer one calls the headers too large. The bytes are bounded, and so is their number.
    this.maxHeadersCount = 0;
    this.maxConnections = limits.maxConnections;
    this.setTimeout(limits.inactivityTimeout);
    const clients = new Connections(edge, limits.lingerTimeout);
    this.clients = clients;
    const shares = new Shares(shared ? limits.maxConnections : limits.maxConnectionsPerAddress);
    this.on('connection', (socket) => {
      const giveBack = shares.take(sharedAddress(socket.remoteAddress ?? ''));
      if (giveBack === null) {
        socket.destroy();
        return;
      }
      socket.once('close', giveBack);
      clients.opened(socket);
    });
    this.prependListener('request', (request, response) => clients.asked(request, response));
    this.on('clientError', (error, socket) => clients.refuse(error, socket as Socket));
    this.on('connect', (_request, socket) => clients.answer(socket as Socket, methodNotAllowed('CONNECT', OURS)));
    this.on('checkExpectation', (request, response) => this.emit('request', request, response));
  }

  /** Called when the server closes. From then on Node looks at no timeout: half a request would hold it open, and a client that stays. */
  override closeIdleConnections(): void {
    super.closeIdleConnections();
    this.clients.end();
  }
}
