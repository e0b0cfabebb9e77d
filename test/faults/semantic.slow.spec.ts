import { playOnce } from './play-once.js';
import { semanticFaults } from './registry.js';

await playOnce(semanticFaults);
