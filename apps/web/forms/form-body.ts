import type { FastifyRequest } from 'fastify';
import { HttpFault } from '../../api/problem/http-fault.js';

/** What browsers call the fields of a form. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The fields of a form, in the order of the page. @throws HttpFault `HTTP.UTF8` for text that is none */
export function readForm(body: Buffer): URLSearchParams {
  const fields = new URLSearchParams();
  for (const pair of textOf(() => utf8.decode(body)).split('&')) {
    if (pair === '') continue;
    const end = pair.includes('=') ? pair.indexOf('=') : pair.length;
    fields.append(decoded(pair.slice(0, end)), decoded(pair.slice(end + 1)));
  }
  return fields;
}

const decoded = (text: string): string => textOf(() => decodeURIComponent(text.replaceAll('+', ' ')));

/** URLSearchParams itself would take what is no UTF-8 for other text, and a fact is not recorded by guessing. */
function textOf(read: () => string): string {
  try {
    return read();
  } catch (cause) {
    throw Object.assign(new HttpFault(400, 'HTTP.UTF8', 'Het formulier is geen geldige UTF-8; stuur de tekst in die codering.'), { cause });
  }
}

/** The fields of the form that a page was sent. */
export function formOf({ body }: Pick<FastifyRequest, 'body'>): URLSearchParams {
  return body instanceof URLSearchParams ? body : new URLSearchParams();
}
