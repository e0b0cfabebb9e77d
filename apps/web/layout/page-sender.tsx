import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { preferredType } from '../../api/http/media-type.js';
import { sendRepresentation } from '../../api/http/send-representation.js';
import { notAcceptable } from '../../api/problem/http-fault.js';
import { Assets } from '../assets/assets.js';
import { formOwnerOf } from '../sessions/request-session.js';
import { Demonstration } from '../sign-in/demonstratie/demonstration.js';
import { type View, ViewContext } from '../view/view.js';
import { PAGE_HEADERS } from './page-policy.js';

const HTML = 'text/html';
const JSON_ANSWER = 'application/json';
/** Signs that no page may have, and that somebody may have put in an address: a reader of pages puts the same in their place. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones.
const NO_TEXT = /[\0-\x08\x0b\x0e-\x1f\x7f]/g;

/** Makes pages, and sends them. */
@Injectable()
export class PageSender {
  constructor(
    @Inject(Assets) private readonly assets: Assets,
    @Inject(Demonstration) private readonly demonstration: Pick<Demonstration, 'isSecond'>,
  ) {}

  /**
   * Sends a program that asks for JSON to where it is. Call it before anything is asked.
   * @param alternate the address for programs, as the API has it; null: there is none
   * @returns whether the page itself is wanted @throws HttpFault 406
   */
  isWanted(request: FastifyRequest, reply: FastifyReply, alternate: string | null): boolean {
    const offered = alternate === null ? [HTML] : [HTML, JSON_ANSWER];
    const preferred = preferredType(request.headers.accept, offered);
    if (preferred === undefined) throw notAcceptable(offered);
    if (preferred === HTML) return true;
    reply
      .code(303)
      .headers({ Location: alternate ?? '/', Vary: 'Accept', 'Cache-Control': 'no-store' })
      .send();
    return false;
  }

  send(request: FastifyRequest, reply: FastifyReply, page: VNode): void {
    sendRepresentation(request, reply, {
      body: this.html(request, reply, page),
      contentType: 'text/html; charset=utf-8',
      headers: { ...PAGE_HEADERS, 'Cache-Control': request.visit === null ? 'no-cache' : 'private, no-store' },
      vary: ['Cookie', 'Accept'],
    });
  }

  /** The form of a page that was not taken in, with what is wrong with it; under the status that was set. */
  sendAgain(request: FastifyRequest, reply: FastifyReply, page: VNode): void {
    const body = this.html(request, reply, page);
    reply.headers({ ...PAGE_HEADERS, 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8' }).send(body);
  }

  /** The page of a request, for who answers it otherwise. */
  html(request: FastifyRequest, reply: FastifyReply, page: VNode): string {
    const html = render(<ViewContext.Provider value={this.viewOf(request, reply)}>{page}</ViewContext.Provider>);
    return `<!doctype html>${html.replaceAll(NO_TEXT, '\uFFFD')}`;
  }

  private viewOf(request: FastifyRequest, reply: FastifyReply): View {
    const { style, reportStyle, scripts, icon } = this.assets;
    // One for all forms of a page: each that is made for a browser without a secret would give it another.
    let token: string | undefined;
    return {
      address: request.url,
      visitor: request.visit?.actor ?? null,
      isDemonstration: request.visit?.kind === 'demonstratie',
      isSecond: request.visit?.kind === 'demonstratie' && this.demonstration.isSecond(request.visit.actor),
      isUnsure: request.isVisitUnsure,
      moment: request.moment,
      embargo: request.embargo,
      style,
      reportStyle,
      scripts,
      icon,
      formToken: () => {
        token ??= reply.generateCsrf({ userInfo: formOwnerOf(request) });
        return token;
      },
    };
  }
}

/** Sends somebody on, after a form was taken in or for an address that is written otherwise. */
export const goTo = (reply: FastifyReply, address: string): void => {
  reply.code(303).headers({ Location: address, 'Cache-Control': 'no-store' }).send();
};
