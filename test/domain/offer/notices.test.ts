import { describe, expect, test } from 'vitest';
import { isAbsence } from '../../../src/domain/absence.js';
import { calculate, type Specification } from '../../../src/domain/calc.js';
