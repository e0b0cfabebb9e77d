import type { FastifyRequest } from 'fastify';
import type { UploadBounds } from '../../api/ports/pages.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A form of this page has a file. */
    readonly takesUpload?: boolean;
  }
}

/** The configuration of a page whose form has a file. */
export const TAKES_UPLOAD = { takesUpload: true } as const;

export const takesUpload = ({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean => routeOptions.config?.takesUpload === true;

/** Within which bounds files are taken in: those of the API, so that a file waits its turn wherever it comes from. */
export class Uploads {
  private given: UploadBounds | null = null;

  bound(bounds: UploadBounds): void {
    this.given = bounds;
  }

  /** @throws TypeError before the server took the pages in */
  get bounds(): UploadBounds {
    if (this.given === null) throw new TypeError('nobody said within which bounds files are taken in');
    return this.given;
  }
}
