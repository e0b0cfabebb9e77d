/** Of the package, what our specs use of it: it brings no types, and those beside it bring all of Koa's. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export default class Provider {
    /** @param configuration https://github.com/panva/node-oidc-provider/blob/main/docs/README.md */
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
  }
}
