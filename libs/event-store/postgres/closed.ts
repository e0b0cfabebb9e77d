import { unreachable } from '../errors.js';

export const closed = () => unreachable(new Error('this client of the event store is closed'));
