import * as z from 'zod';
import { text } from '../../catalogue/shapes/parts.js';
import { ERROR_CODES, type Fault, type Span } from '../../errors.js';

/** What an error that is not the user's ends the command with. */
const BUG = 70;

const fault = z.object({
  file: text.exactOptional().describe('The file, where several were read'),
  line: z.int().min(0).describe('The line of the file'),
  path: z.string().describe('Where in the JSON, such as points[3].amounts[0].from'),
  message: text.describe('What is wrong there'),
}) satisfies z.ZodType<Fault>;

const at = z
  .object({
    start: z.int().min(0).describe('The first character, in UTF-16 units from 0'),
    end: z.int().min(0).describe('The character after the last'),
  })
  .describe('Which part of what was given is meant') satisfies z.ZodType<Span>;

export const error = z
  .object({
    schema: z.literal('payrestore/error/v1').describe('What this is, and its version'),
    error: z
      .object({
        code: z.enum([...Object.keys(ERROR_CODES), 'bug']).describe('Permanent'),
        message: text.describe('What was wrong, where, and what to do'),
        exitCode: z
          .literal([...new Set([...Object.values(ERROR_CODES), BUG])])
          .describe('2 wrong usage; 3 invalid data; 5 a file or network failed; 70 a bug'),
        faults: z.array(fault).exactOptional().describe('Everything wrong with a file'),
        at: at.exactOptional(),
      })
      .describe('What went wrong'),
  })
  .meta({
    title: 'Error of payrestore, with --json',
    description:
      'The one JSON object on stderr where a command fails. Later versions may add fields and codes.',
  });
