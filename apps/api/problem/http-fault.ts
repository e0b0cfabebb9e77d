/** A fault of the request as HTTP sees it, for which the kernel has no word: a method, a media type, a size. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';

  /**
   * @param code stable, for programs
   * @param message Dutch: what is wrong and what to do
   */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const methodNotAllowed = (method: string, allowed: readonly string[]) =>
  new HttpFault(
    405,
    'HTTP.METHOD_NOT_ALLOWED',
    `${method} kan niet op dit adres; gebruik ${allowed.join(' of ')}. De documentatie op /v1/documentatie zegt wat elk adres kan.`,
    { Allow: allowed.join(', ') },
  );

export const notAcceptable = (offered: readonly string[]) =>
  new HttpFault(406, 'HTTP.NOT_ACCEPTABLE', `Dit adres antwoordt met ${offered.join(' of ')}; vraag daarom in de kopregel Accept.`);

export const requestCutOff = () => new HttpFault(400, 'HTTP.CUT_OFF', 'De aanvraag kwam niet heel aan; stuur haar opnieuw.');
