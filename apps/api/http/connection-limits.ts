/**
 * What one connection, and all of them together, may ask of the process. Times are in milliseconds, sizes in bytes. Chosen so
 * that whoever keeps every connection busy with the worst that is allowed costs some 250 MB and never a second of processor
 * time for one request. No address takes everything: it has a share of the connections, and of the requests under way.
 */
export interface ConnectionLimits {
  /** How long the request line and headers may take: they fit in a few packets, so ten seconds is a bad line and not a client. */
  readonly headersTimeout: number;
  /** How long a whole request may take: the largest body at 10 kB/s, the largest file at 700 kB/s. */
  readonly requestTimeout: number;
  /** How often both are looked at; a request may last this much longer. */
  readonly checkEvery: number;
  /** How long an idle connection stays for the next request: longer than the 60 s of common proxies, so that they close first. */
  readonly keepAliveTimeout: number;
  /** How long a connection may stand still while an answer is under way: a reader that stopped reading. */
  readonly inactivityTimeout: number;
  /** How long a refused connection stays for its answer to be read, before it is cut. */
  readonly lingerTimeout: number;
  /** The address and the headers together: Node's own limit, and more than any cookie-less client needs. */
  readonly maxHeaderSize: number;
  /** A request with more header lines is refused, before anything of it is read. */
  readonly maxHeaders: number;
  /** The largest request body: twice what the longest texts of every field come to, however they are escaped. */
  readonly maxBodySize: number;
  /** The largest file that is taken in: twice what 100,000 rows of CSV are. Four of them at most are on their way. */
  readonly maxFileSize: number;
  /** Beyond this a connection is closed as it comes: each may hold one body while it arrives. */
  readonly maxConnections: number;
  /**
   * Of those, the share of one address: the next one is closed as it comes. Not where proxies are trusted: theirs are everybody's,
   * and who is behind them is held to its share of the requests.
   */
  readonly maxConnectionsPerAddress: number;
  /** Requests of one address that are under way at once; more are refused. Two thirds of the line before the read models. */
  readonly maxRequestsPerAddress: number;
}

// No limit on the requests of one connection: Node answers the first one too many with an empty 503, also in the middle of a pipeline.

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  checkEvery: 2_000,
  keepAliveTimeout: 72_000,
  inactivityTimeout: 60_000,
  lingerTimeout: 2_000,
  maxHeaderSize: 16_384,
  maxHeaders: 100,
  maxBodySize: 262_144,
  maxFileSize: 20_000_000,
  maxConnections: 1_000,
  maxConnectionsPerAddress: 900,
  maxRequestsPerAddress: 200,
};
