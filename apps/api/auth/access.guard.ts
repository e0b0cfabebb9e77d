import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, PeildatumError } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import type { FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { Access, type AccessRule } from './access.js';
import { tokenInvalid, tokenMissing } from './token-errors.js';

/** Recognises who asks, and refuses early what the role can never do. On which thematafel is judged where the command is handled. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride(Access, [context.getHandler(), context.getClass()]);
    if (rule === undefined) throw new TypeError(`no access rule on ${context.getClass().name}.${context.getHandler().name}`);
    if (rule.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.core.tokens.verify(bearerOf(request.headers.authorization));
    assertAccess(rule, actor);
    request.actor = actor;
    return true;
  }
}

function assertAccess(rule: Exclude<AccessRule, { kind: 'public' }>, actor: Actor): void {
  if (rule.kind === 'operation') {
    assertMay(actor, rule.operation, actor.thematafel);
  } else if (!rule.roles.includes(actor.role)) {
    throw new PeildatumError({
      code: 'RIGHTS.ROLE',
      kind: 'forbidden',
      message: `De rol ${actor.role} mag dit niet lezen; dit is voor: ${rule.roles.join(', ')}.`,
    });
  }
}

/** RFC 6750: `Bearer` in any case, one space, the token. */
function bearerOf(header: string | undefined): string {
  if (header === undefined) throw tokenMissing();
  const match = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(header.trim());
  if (!match) throw tokenInvalid();
  return match[1] as string;
}
