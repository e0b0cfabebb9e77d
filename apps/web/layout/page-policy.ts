/** Everything of a page comes from here, and no script or style stands in the page itself. */
export const PAGE_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What a page brings beside the headers of every answer. A form says of which origin it is only where the referrer is not withheld from ourselves. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': PAGE_POLICY,
  'Referrer-Policy': 'same-origin',
};
