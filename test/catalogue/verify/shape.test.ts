import { expect, test } from 'vitest';
import { verifyFiles } from '../../../src/catalogue/verify/verify.js';

test.each(['[]', '"prices"', 'null', 'true', '12345678901234567890', '[{ "id": "cpi" }]'])(
  'a file that holds %s has one fault, and nothing is said of what is in it',
  (text) => {
    const [file, ...more] = verifyFiles(new Map([['indices/cpi.json', text]]));
    expect(more).toEqual([]);
    expect(file?.findings.map(({ code, path }) => [code, path])).toEqual([['shape', '']]);
    expect(file?.findings[0]?.what).toContain('is not an object, in braces');
  },
);
