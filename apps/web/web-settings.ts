/** What an installation chooses of its pages. */
export interface WebSettings {
  /** The address at which people open the pages, as a browser writes its origin. Absent: they do on this machine alone. */
  readonly origin?: string;
  /** A file with the design tokens of a house style. Absent: neutral ones. */
  readonly theme?: string;
}
