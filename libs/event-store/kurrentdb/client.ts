import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { PeildatumError } from '@peildatum/kernel';

/** The client and, of the messages that it sends, those that we build ourselves: they alone keep data and metadata byte for byte. */
export interface ClientModules {
  readonly Client: Pick<typeof KurrentDBClient, 'connectionString'>;
  readonly messages: typeof import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js');
  readonly shared: typeof import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js');
  readonly service: typeof import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js');
}

/**
 * Loads the client, and only now: it is an optional dependency, and brings a native part per platform.
 * @throws PeildatumError `STORE.CLIENT_MISSING` where the client or its native part is not installed.
 */
export async function loadClient(load: () => Promise<ClientModules> = importClient): Promise<ClientModules> {
  try {
    return await load();
  } catch (cause) {
    throw clientMissing(cause);
  }
}

async function importClient(): Promise<ClientModules> {
  const [{ KurrentDBClient: Client }, messages, shared, service] = await Promise.all([
    import('@kurrent/kurrentdb-client'),
    import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'),
    import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'),
    import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'),
  ]);
  return { Client, messages: messages.default, shared: shared.default, service: service.default };
}

export const clientMissing = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'STORE.CLIENT_MISSING',
      kind: 'unavailable',
      message: `De client van KurrentDB ontbreekt, past niet bij deze versie van Peildatum of heeft geen deel voor ${process.platform}-${process.arch}. Installeer hem met 'npm install --include=optional @kurrent/kurrentdb-client@1.3.1', of kies met EVENT_STORE_URL een andere event store.`,
    },
    { cause },
  );

export const addressInvalid = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'STORE.ADDRESS_INVALID',
      kind: 'invalid',
      message: 'EVENT_STORE_URL is geen adres van KurrentDB; schrijf het als kurrentdb://gebruiker:wachtwoord@server:2113?tls=true.',
    },
    { cause },
  );
