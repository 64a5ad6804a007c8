#!/usr/bin/env node
import process from 'node:process';
import { run } from '../dist/cli.js';

await run(process);
