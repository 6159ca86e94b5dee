#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '../dist/main.js');
if (existsSync(main)) {
  require(main);
} else {
  console.error('Mandato is not built yet: run `npm run build`.');
  process.exitCode = 1;
}
