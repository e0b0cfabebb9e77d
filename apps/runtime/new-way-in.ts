import { PeildatumError, systemClock } from '@peildatum/kernel';
import { type Config, provideDatabase } from '@peildatum/platform';
import pg from 'pg';
import { AccessCodes } from '../web/sign-in/demonstratie/access-codes.js';
import { addressOf, answersAsOurs } from './answers-as-ours.js';
import { assertThere } from './assert-there.js';
import { noDemonstration } from './no-demonstration.js';

const PATIENCE_MS = 10_000;

/**
 * A new address that lets whoever opens it in to the demonstration of a register that runs on this machine, once and for ten minutes. It
 * is a secret: for a terminal, and never for a log.
 * @param port where it listens
 * @throws PeildatumError `WAY_IN.…` that says why there is none
 */
export async function newWayIn(config: Config, port: number): Promise<string> {
  const refused = noDemonstration(config);
  if (refused) throw refused;
  await assertThere(config);
  const address = addressOf(config.http.host, port);
  if (port === 0 || !(await answersAsOurs(address))) throw notRunning(address);
  const access = await provideDatabase(config);
  const pool = new pg.Pool({
    connectionString: access.appUrl,
    application_name: 'peildatum aanmelden',
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
  });
  pool.on('error', () => undefined); // the next query tells of it
  try {
    const codes = new AccessCodes(pool, systemClock);
    const code = await codes.make();
    const wayIn = `${address}/demonstratie?code=${code}`;
    const status = await statusOf(wayIn);
    if (status === 200) return wayIn;
    await codes.take(code);
    throw status === 404 ? notThere(address) : otherRegister(address);
  } finally {
    await pool.end();
    await access.release();
  }
}

/** What the register itself says of the address: it knows it, or has no demonstration, or another database. It is not spent by that. */
async function statusOf(wayIn: string): Promise<number> {
  const answer = await fetch(wayIn, { headers: { Accept: 'text/html' }, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
  await answer.body?.cancel();
  return answer.status;
}

const refusal = (code: string, kind: 'unavailable' | 'forbidden', message: string) => new PeildatumError({ code, kind, message });

const notRunning = (address: string) =>
  refusal(
    'WAY_IN.NOT_RUNNING',
    'unavailable',
    `Op ${address} antwoordt geen Peildatum. Start het (npm start), of zeg met --poort waar het luistert.`,
  );

const notThere = (address: string) =>
  refusal(
    'WAY_IN.NOT_THERE',
    'forbidden',
    `Het register op ${address} heeft geen demonstratie: het is begonnen met een uitgever, of met een adres waar anderen bij kunnen.`,
  );

const otherRegister = (address: string) =>
  refusal(
    'WAY_IN.OTHER_REGISTER',
    'forbidden',
    `Op ${address} draait een ander register dan dat van deze instellingen. Noem dezelfde map (PEILDATUM_DATA_DIR) of database als waarmee het begon.`,
  );
