import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { type Header, type OpenApi, type Response, type Route, resolved, routesOf, type Schema } from './document.js';

/** An answer as it came, decoded. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const NDJSON = 'application/x-ndjson';
/** As the document has a problem of any operation. */
const A_PROBLEM = { $ref: '#/components/responses/Fout400' };

/** Given before anyone looks for a route: they are the connection's. */
const AT_THE_DOOR = [408, 417, 431];
/** What else an address or method that is no operation can answer. */
const WITHOUT_ROUTE = [...AT_THE_DOOR, 400, 404, 405, 413, 414, 415, 429];

/** Holds answers to the document: the status, the media type, the headers and the body. */
export class AnswerCheck {
  readonly routes: readonly Route[];
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly patterns: readonly (readonly [RegExp, Route])[];

  constructor(private readonly document: OpenApi) {
    this.routes = routesOf(document);
    this.patterns = this.routes.map((route) => [new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`), route]);
    (formats as unknown as (target: Ajv2020) => void)(this.ajv);
    const schemas = Object.fromEntries(Object.entries(document.components.schemas).map(([name, schema]) => [name, closed(schema)]));
    this.ajv.addSchema({ $id: 'doc', components: { schemas } });
  }

  routeOf(method: string, path: string): Route | undefined {
    const asked = method === 'HEAD' ? 'GET' : method;
    return this.patterns.find(([pattern, route]) => route.method === asked && pattern.test(path))?.[1];
  }

  /** What is wrong with an answer; empty when it is as the document says. `path` is without the query. */
  faultsOf(method: string, path: string, answer: Answer): string[] {
    const route = this.routeOf(method, path);
    if (route === undefined || AT_THE_DOOR.includes(answer.status)) return this.faultsWithoutRoute(method, answer);
    const given = route.operation.responses[String(answer.status)];
    if (given === undefined) return [`${answer.status} is not documented`];
    const response = resolved(this.document, given);
    return [...this.headerFaults(response, answer), ...(method === 'HEAD' ? [] : this.bodyFaults(response, answer))];
  }

  private faultsWithoutRoute(method: string, answer: Answer): string[] {
    if (!WITHOUT_ROUTE.includes(answer.status)) return [`${answer.status} where there is no such operation`];
    if (method === 'HEAD') return [];
    return this.bodyFaults(resolved(this.document, A_PROBLEM), answer);
  }

  private headerFaults({ headers = {} }: Response, answer: Answer): string[] {
    return Object.entries(headers).flatMap(([name, reference]) => {
      const header: Header = resolved(this.document, reference);
      const value = answer.headers.get(name);
      if (value === null) return header.required ? [`header ${name} is missing`] : [];
      const typed = header.schema?.type === 'integer' ? Number(value) : value;
      return this.faults(`header ${name}`, header.schema ?? {}, typed);
    });
  }

  private bodyFaults({ content }: Response, { headers, body }: Answer): string[] {
    if (content === undefined) return body === '' ? [] : ['a body where none is documented'];
    const type = headers.get('content-type')?.split(';')[0] ?? '(none)';
    const schema = content[type]?.schema;
    if (schema === undefined) return [`media type ${type} is not documented`];
    if (type === NDJSON) return linesOf(body).flatMap((line) => this.faults('line', EVENT_LINE, JSON.parse(line)));
    if (!type.endsWith('json')) return this.faults('body', schema, body);
    return this.faults('body', schema, JSON.parse(body));
  }

  private faults(what: string, schema: Schema, value: unknown): string[] {
    const key = JSON.stringify(schema);
    const validate = this.compiled.get(key) ?? this.ajv.compile(absolute(schema));
    this.compiled.set(key, validate);
    return validate(value) ? [] : (validate.errors ?? []).map((error: ErrorObject) => `${what}${error.instancePath} ${error.message}`);
  }
}

const EVENT_LINE: Schema = {
  oneOf: [{ $ref: '#/components/schemas/Gebeurtenis' }, { $ref: '#/components/schemas/OnleesbareGebeurtenis' }],
};

const linesOf = (body: string): string[] => body.split('\n').filter((line) => line !== '');

/** What an answer gives must be described: a field that its schema does not know is a fault. */
const closed = (schema: Schema): Schema => ('allOf' in schema ? schema : { additionalProperties: false, ...schema });

/** References as the schema with id `doc` has them. */
const absolute = (schema: Schema): Schema => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')) as Schema;
