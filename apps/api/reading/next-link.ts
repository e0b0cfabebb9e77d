/** The address of the next page: the query as it was asked, with these parameters in the place of its own; undefined takes one away. */
export function nextPage(path: string, query: unknown, change: Readonly<Record<string, string | undefined>>): string {
  const asked = (query ?? {}) as Readonly<Record<string, string>>;
  const parameters = Object.entries({ ...asked, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${path}?${new URLSearchParams(parameters)}`;
}

/** RFC 8288. */
export const nextLink = (address: string | null): Record<string, string> => (address === null ? {} : { Link: `<${address}>; rel="next"` });
