import { Controller, Get, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../api/auth/access.js';
import type { Parameters } from '../../api/reading/read-query.js';
import { PageSender } from '../layout/page-sender.js';
import type { ListDefinition } from '../lists/list-definition.js';
import { showList } from '../lists/show-list.js';
import { showSubject } from './show-subject.js';
import type { SubjectDefinition } from './subject-definition.js';

/** The pages of what the API has a list of: the list, and one of them with its history. */
export function resourcePages<T, P extends Parameters, A extends object, One extends object>(
  list: ListDefinition<T, P, A>,
  one: SubjectDefinition<One>,
): Type {
  @ApiExcludeController()
  @Access(FIGURES)
  @BySession(true)
  @Controller(list.list.path)
  class ResourcePages {
    constructor(
      @Inject(API_CORE) readonly core: ApiCore,
      @Inject(PageSender) readonly pages: PageSender,
    ) {}

    @Get()
    list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      return showList(this, request, reply, list);
    }

    @Get(':code')
    one(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      return showSubject(this, request, reply, code, one);
    }
  }
  return ResourcePages;
}
