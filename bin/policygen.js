#!/usr/bin/env node
// Starts the command line; everything it does is in src/cli.
import { main } from '../lib/cli/main.js';

await main(process.argv.slice(2));
