import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { Operation } from '@peildatum/platform';
import { Access, BySession } from './access.js';

/** A route of a controller, and what it does. */
export interface RouteRule {
  readonly method: string;
  /** As the router has it: `/v1/acties/:code`. */
  readonly url: string;
  readonly operation: Operation;
  /** Whether who asks says who it is by a session. */
  readonly bySession: boolean;
}

/** Every route of every controller. @throws TypeError that names a route of which nobody said what it does: nothing starts then. */
export function routeRules(app: INestApplication): RouteRule[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype as Type));
  const reflector = app.get(Reflector);
  return controllers.flatMap((controller) => rulesOf(controller, reflector));
}

function rulesOf(controller: Type, reflector: Reflector): RouteRule[] {
  const prototype = controller.prototype as Record<string, () => unknown>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name] as () => unknown;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const operation = reflector.getAllAndOverride(Access, [handler, controller]);
    if (operation === undefined) throw new TypeError(`no access rule on ${controller.name}.${name}`);
    const paths = [controller, handler].map((of) => Reflect.getMetadata(PATH_METADATA, of) as string);
    const url = `/${paths.flatMap((path) => path.split('/').filter(Boolean)).join('/')}`;
    return [{ method: RequestMethod[method], url, operation, bySession: reflector.get(BySession, controller) === true }];
  });
}

/**
 * Whatever the server answers comes from a controller, where its rule stands: a route that was added in another way would be
 * open to all. @param routes the methods of every address that the server has
 */
export function assertAllRuled(routes: ReadonlyMap<string, ReadonlySet<string>>, rules: readonly RouteRule[]): void {
  const ruled = new Set(rules.map(({ method, url }) => `${method} ${url}`));
  for (const [url, methods] of routes) {
    for (const method of methods) {
      if (!ruled.has(`${method === 'HEAD' ? 'GET' : method} ${url}`)) throw new TypeError(`no access rule on ${method} ${url}`);
    }
  }
}
