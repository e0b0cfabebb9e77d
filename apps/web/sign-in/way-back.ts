/** Where somebody goes on after signing in: a page of ours, and nothing that a browser takes for another place. */
export function wayBack(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(given) || given.includes('\\')) return '/';
  const { origin, pathname, search } = new URL(given, 'http://hier.invalid');
  return origin === 'http://hier.invalid' && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
