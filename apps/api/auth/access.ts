import { Reflector } from '@nestjs/core';
import type { Role } from '@peildatum/kernel';
import type { Operation } from '@peildatum/platform';

/** Who may call a route: everyone, who may do an operation, or who has one of these roles. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

/** Says who may call a route or the routes of a controller. A route without a rule is closed to all. */
export const Access = Reflector.createDecorator<AccessRule>();

export const OPEN: AccessRule = { kind: 'public' };
