import { playOnce } from './play-once.js';
import { processFaults } from './registry.js';

await playOnce(processFaults);
