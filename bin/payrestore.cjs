#!/usr/bin/env node
const module_ = require('node:module');

// Keeps what V8 made of the code, from Node 22.1 on: the next start compiles nothing.
module_.enableCompileCache?.();
require('../dist/cli.cjs').start(process);
