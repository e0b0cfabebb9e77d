#!/usr/bin/env node
import 'reflect-metadata';
import { serveFileDesk } from '../runtime/file-desk/serve-file-desk.js';

/** Takes in one file for a server, which starts this process and hands it the file; it is of no use to anybody else. */
await serveFileDesk();
