import { Reflector } from '@nestjs/core';
import type { Operation } from '@peildatum/platform';

/** Says what a route, or every route of a controller, does; the table of rights says who may. Without it no server starts. */
export const Access = Reflector.createDecorator<Operation>();

/** Says that who asks for a route says who it is by a session of the pages, and never by a token. */
export const BySession = Reflector.createDecorator<true>();

/** Whoever comes by may read it, and nobody is asked who it is. */
export const OPEN: Operation = 'read-public';

/** Everyone reads it, and who says who it is, may read more of it. */
export const FIGURES: Operation = 'read-figures';
