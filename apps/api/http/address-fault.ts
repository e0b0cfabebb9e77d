import { fieldFault, InvalidInput } from '@peildatum/kernel';
import { HttpFault } from '../problem/http-fault.js';

/**
 * What cannot be read of an address: the router takes it apart before it decodes it, and gives what it cannot decode as it
 * stands. Of the query each parameter is named.
 */
export function addressFault(url: string): Error | undefined {
  const [path = '', query = ''] = split(url, '?');
  if (decode(path) === undefined)
    return new HttpFault(400, 'HTTP.BAD_URL', 'Het adres is niet te lezen; schrijf bijzondere tekens als %xx in UTF-8.');
  const unreadable = query === '' || !query.includes('%') ? [] : query.split('&').filter((part) => decode(part) === undefined);
  if (unreadable.length === 0) return undefined;
  return new InvalidInput(
    unreadable.map((part) => {
      const [name] = split(part, '=');
      return fieldFault(
        (decode(name) ?? name).slice(0, 60),
        'is niet te lezen; schrijf bijzondere tekens als %xx in UTF-8',
        'QUERY.ENCODING',
      );
    }),
  );
}

function split(text: string, at: string): [string, string] {
  const place = text.indexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // the one thing that it throws for: no percent-encoded UTF-8
  }
}
