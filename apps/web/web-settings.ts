/** What an installation chooses of its pages. */
export interface WebSettings {
  /** The address at which people open the pages, as a browser writes its origin. Absent: they do on this machine alone. */
  readonly origin?: string;
  /** A file with the design tokens of a house style. Absent: neutral ones. */
  readonly theme?: string;
  /** Absent: nobody signs in by an issuer. */
  readonly signIn?: SignInSettings;
}

/** How this register is known at the OIDC issuer where people sign in. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: PKCE alone proves that it is this register that asks. */
  readonly clientSecret?: string;
  /** Separated by spaces; `openid` is always among it. */
  readonly scope: string;
  /** Of our own pages: where the issuer sends people back to. */
  readonly origin: string;
}
