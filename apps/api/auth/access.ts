import { Reflector } from '@nestjs/core';
import type { Operation } from '@peildatum/platform';

/** Says what a route, or every route of a controller, does; the table of rights says who may. Without it no server starts. */
export const Access = Reflector.createDecorator<Operation>();

/** Whoever comes by may read it. */
export const OPEN: Operation = 'read-public';
