import type { Command } from 'commander';
import { nearest } from '../../../catalogue/names/nearest.js';
import { PayrestoreError } from '../../../errors.js';
import type { Picture } from '../../../report/chart/picture.js';
import { THEMES, type ThemeName } from '../../../report/svg/theme.js';
import type { CommandContext } from '../../context.js';
import { EXIT } from '../../exit-codes.js';
import type { DataFlags } from '../../options.js';
import { write } from '../../process.js';
import { checkPlace, isFile, refuseEnding, writeResult } from '../../result-file.js';

/** How a chart is drawn and where it goes, of every kind. */
export interface DrawingFlags extends DataFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly width?: string;
  readonly theme?: string;
}

/** A ledger's rows have words on both sides of their marks. */
const USUAL_WIDTHS: Readonly<Record<Picture['kind'], number>> = {
  lines: 800,
  curve: 800,
  ledger: 960,
};
const WIDTHS = { least: 320, most: 4000 };

/** The options that every chart has. */
export function addDrawingOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'the SVG to write; - for stdout, where a pipe gets it anyway')
    .option('--force', 'replace the file if it is there')
    .option(
      '--width <pixels>',
      `how wide, ${WIDTHS.least} to ${WIDTHS.most} (default: ${USUAL_WIDTHS.lines}; ${USUAL_WIDTHS.ledger} for claims)`,
    )
    .option('--theme <theme>', `${THEMES.join(' or ')} (default: ${THEMES[0]})`);
}

/**
 * Draws a picture and writes it: to the file that was named, else to stdout. Everything that can be
 * wrong with where and how is said before the picture is worked out.
 *
 * @param picture works it out, or says why there is none: a line a reason.
 */
export async function drawTo(
  flags: DrawingFlags,
  context: CommandContext,
  picture: () => Promise<Picture | readonly string[]>,
): Promise<void> {
  const { output, force = false } = flags;
  const width = readWidth(flags.width);
  const theme = readTheme(flags.theme);
  if (isFile(output)) {
    refuseEnding(output, ['.svg'], 'a chart is an SVG');
    checkPlace(output, force);
  } else if (output === undefined && context.process.stdout.isTTY) {
    throw new PayrestoreError('missing-option', {
      given: 'a file to write the SVG to',
      valid: 'such as -o chart.svg; -o - writes it to the terminal',
    });
  }
  const { draw } = await import('../../../report/svg/draw.js');
  const found = await picture();
  if (isReasons(found)) {
    await write(context.process.stderr, found.map((reason) => `no answer: ${reason}\n`).join(''));
    context.exit(EXIT.noAnswer);
    return;
  }
  const svg = `${draw(found, { width: width ?? USUAL_WIDTHS[found.kind], theme, id: 'chart' })}\n`;
  if (!isFile(output)) await write(context.process.stdout, svg);
  else {
    writeResult(output, svg, force);
    await write(context.process.stderr, `wrote ${output}\n`);
  }
}

function isReasons(found: Picture | readonly string[]): found is readonly string[] {
  return Array.isArray(found);
}

function readWidth(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const width = Number(given.trim());
  if (/^\s*\d+\s*$/.test(given) && width >= WIDTHS.least && width <= WIDTHS.most) return width;
  throw new PayrestoreError('malformed-number', {
    given,
    where: '--width',
    valid: `write whole pixels from ${WIDTHS.least} to ${WIDTHS.most}`,
  });
}

function readTheme(given: string | undefined): ThemeName {
  const name = (given ?? THEMES[0]).trim().toLowerCase();
  const known = THEMES.find((theme) => theme === name);
  if (known) return known;
  throw new PayrestoreError('unknown-theme', {
    given: given ?? '',
    nearest: nearest(name, THEMES),
    valid: THEMES.join(', '),
  });
}
