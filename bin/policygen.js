#!/usr/bin/env node
// Starts the command line; everything it does is in src/cli.
const { join } = require('node:path');
const folder = join(__dirname, '../lib/cli');

require(join(folder, 'start.cjs')).start(folder, process.argv.slice(2), require);
