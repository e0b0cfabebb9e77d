/** The OpenAPI document as far as these tests read it. */

export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Header {
  readonly $ref?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

export interface Response {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Content;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
  readonly security?: readonly unknown[];
}

export interface OpenApi {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<
    Record<string, { readonly servers?: readonly { readonly url: string }[] } & { readonly [method: string]: unknown }>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly [kind: string]: Readonly<Record<string, unknown>> };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** One method of one address. */
export interface Route {
  readonly id: string;
  readonly method: string;
  /** With the server before it: `/v1/acties/{code}`. */
  readonly path: string;
  readonly operation: Operation;
}

export const routesOf = (document: OpenApi): Route[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      const server = (item.servers ?? document.servers)[0]?.url.replace(/\/$/, '') ?? '';
      return operation === undefined
        ? []
        : [{ id: operation.operationId, method: method.toUpperCase(), path: `${server}${path}`, operation }];
    }),
  );

/** What a reference points at, or the value itself. */
export function resolved<T extends { readonly $ref?: string }>(document: OpenApi, value: T): T {
  if (value.$ref === undefined) return value;
  const [, , kind = '', name = ''] = value.$ref.split('/');
  return document.components[kind]?.[name] as T;
}

export async function fetchDocument(base: string): Promise<OpenApi> {
  return (await (await fetch(`${base}/v1/openapi.json`)).json()) as OpenApi;
}
