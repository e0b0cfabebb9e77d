import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  Headers,
  Inject,
  Injectable,
  Param,
  Post,
  Req,
  UnauthorizedException,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type CryptoKey, jwtVerify } from 'jose';
import { ActiesService } from './acties.service.js';
import { StatusmeldingInput } from './statusmelding.input.js';

export const PUBLIC_KEY = Symbol('the key that tokens are believed by');

type Caller = FastifyRequest & { persoon?: string };

@Injectable()
class JwtGuard implements CanActivate {
  constructor(@Inject(PUBLIC_KEY) private readonly key: CryptoKey) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Caller>();
    const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    try {
      const { payload } = await jwtVerify(token, this.key);
      request.persoon = payload.sub ?? '';
      return true;
    } catch (error) {
      throw new UnauthorizedException('Het toegangsbewijs is niet geldig.', { cause: error });
    }
  }
}

@Controller('v1/acties')
export class ActiesController {
  constructor(@Inject(ActiesService) private readonly acties: ActiesService) {}

  @Post(':code/statusmeldingen')
  @UseGuards(JwtGuard)
  async report(
    @Param('code') code: string,
    @Body() input: StatusmeldingInput,
    @Headers('idempotency-key') sleutel: string,
    @Req() { persoon = '' }: Caller,
  ): Promise<object> {
    const { id, versie } = await this.acties.report(code, input, persoon, sleutel);
    return { code, gebeurtenissen: [{ id, soort: input.status }], revisie: versie };
  }
}
