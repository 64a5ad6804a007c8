import { createHash } from 'node:crypto';
import type { Briefing } from '../../domain/briefing.js';
import type { Day } from '../../domain/calendar.js';
import type { Source } from '../../domain/source.js';
import { calcAnswer, type Provenance } from '../calc/answer.js';
import { title } from '../calc/document.js';
import { ATTRIBUTION } from '../calc/receipt.js';
import { checkAnswer } from '../check/report.js';
import { compareAnswer } from '../compare/answer.js';
import { historyAnswer } from '../history/answer.js';
import { draw } from '../svg/draw.js';
import { escaped } from '../svg/element.js';
import { chartRules, colourVariables, PALETTES } from '../svg/theme.js';
import { dayText } from '../text.js';
import { blocksHtml, type Linked, textHtml } from './blocks.js';
import { headlineText } from './headline.js';
import rules from './in-page.css?raw';
import script from './in-page.js?raw';
import { type Part, type Section, sectionsOf, sourcesOf } from './sections.js';

/** What a page says of how it was made. */
export interface Making {
  /** The version of payrestore. */
  readonly tool: string;
  /** The command line that makes it again. */
  readonly command: string;
  /** The day it is made on, which tells today's pay from the last that is known. */
  readonly date: Day;
}

/** A chart for a page is drawn twice, for a screen and for a phone; the page shows one. */
const WIDTHS = { wide: 880, narrow: 360 };

/**
 * One page that holds everything it shows: no request, no outside font or script, and a policy that
 * lets nothing run but what came with it. The same briefing and making give the same bytes.
 */
export function pageHtml(briefing: Briefing, provenance: Provenance, making: Making): string {
  const { calc } = briefing;
  const sections = sectionsOf(briefing, provenance, making.date);
  const { sources, vintage, hash } = evidenceOf(briefing, provenance);
  const linked = linksTo(sources);
  const name = title(calc);
  const headline = headlineText(calc);
  const style = `${chartRules()}${variables()}\n${rules}`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="payrestore ${escaped(making.tool)}">
<meta name="description" content="${escaped(headline)}">
<title>${escaped(name)}: pay and inflation since ${escaped(calc.query.since)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#answer">Skip to the answer</a>
<header>
<h1>${textHtml(name)}</h1>
<p class="headline">${textHtml(headline)}</p>
<nav aria-label="On this page"><ul>
${[...sections, SOURCES, MAKING].map((section) => `<li><a href="#${section.id}">${escaped(section.title)}</a></li>`).join('\n')}
</ul></nav>
</header>
<main>
${sections.map((section) => sectionHtml(section, linked)).join('\n')}
<section id="${SOURCES.id}" aria-labelledby="${SOURCES.id}-title">
<h2 id="${SOURCES.id}-title">${SOURCES.title}</h2>
<ol class="sources">
${sources.map(sourceHtml).join('\n')}
</ol>
<p>${ATTRIBUTION}</p>
</section>
<section id="${MAKING.id}" aria-labelledby="${MAKING.id}-title">
<h2 id="${MAKING.id}-title">${MAKING.title}</h2>
<p>payrestore ${escaped(making.tool)}, on data${vintage === null ? '' : ` to ${dayText(vintage)}`} (${escaped(hash)}). The same command on the same version and data makes the same page:</p>
<code class="command">${escaped(making.command)}</code>
</section>
</main>
<script>${script}</script>
</body>
</html>
`;
}

const SOURCES = { id: 'sources', title: 'Sources' };
const MAKING = { id: 'made', title: 'How this page was made' };

function sectionHtml({ id, title: text, parts }: Section, linked: Linked): string {
  const inside = parts.map((part) => partHtml(part, linked)).join('\n');
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escaped(text)}</h2>\n${inside}\n</section>`;
}

function partHtml(part: Part, linked: Linked): string {
  switch (part.kind) {
    case 'blocks':
      return blocksHtml(part.blocks, 3, linked);
    case 'folded':
      return `<details><summary>${textHtml(part.title)}</summary>\n${blocksHtml(part.blocks, 3, linked)}\n</details>`;
    case 'picture': {
      const { name, picture } = part;
      const [wide, narrow] = (['wide', 'narrow'] as const).map((size) =>
        draw(picture, { width: WIDTHS[size], theme: undefined, id: `${name}-${size}` }),
      ) as [string, string];
      return `<figure>\n<div class="wide">${wide}</div>\n<div class="narrow">${lighter(narrow, wide)}</div>\n</figure>`;
    }
  }
}

const MARK_WORDS = /<title>[^<]*<\/title>/g;

/** A second drawing with the same marks in the same order does not repeat the words of each. */
function lighter(narrow: string, wide: string): string {
  const words = (svg: string) => (svg.match(MARK_WORDS) ?? []).join('');
  if (words(narrow) !== words(wide)) return narrow;
  return narrow.replaceAll(MARK_WORDS, '').replaceAll(/ data-[a-z]+="[^"]*"/g, '');
}

/** The charts' colours on each ground, and black on white on paper. */
function variables(): string {
  const light = colourVariables(PALETTES.light);
  const dark = colourVariables(PALETTES.dark);
  return `.chart{${light}}@media screen and (prefers-color-scheme:dark){.chart{${dark}}}`;
}

/** Nothing may be loaded, sent or run but this style and this script. */
function policy(style: string, code: string): string {
  const digest = (text: string) =>
    `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
  return `default-src 'none'; style-src ${digest(style)}; script-src ${digest(code)}; base-uri 'none'; form-action 'none'`;
}

interface Evidence {
  readonly sources: readonly Source[];
  readonly vintage: string | null;
  readonly hash: string;
}

/** Everything that any part of the page rests on. */
function evidenceOf(briefing: Briefing, provenance: Provenance): Evidence {
  const { calc, compare, histories, check, claimed } = briefing;
  const answers = [
    calcAnswer(calc, provenance, false),
    ...(check ? [checkAnswer(check, provenance, false)] : []),
    compareAnswer(compare, provenance, false),
    ...(claimed ? [compareAnswer(claimed, provenance, false)] : []),
    ...histories.map((findings) => historyAnswer(findings, provenance, false)),
  ];
  const ids = answers.flatMap(({ sources }) => sources.map(({ id }) => id));
  const indices = [
    ...calc.outcomes.map(({ specification }) => specification.index.id),
    ...compare.query.index,
    ...histories.map(({ query }) => query.index),
    ...(check?.searched.indices ?? []),
  ];
  const workforces = [compare.workforce.id, ...(check?.searched.workforces ?? [])];
  return {
    sources: sourcesOf(ids, provenance),
    vintage: provenance.vintage(new Set(ids)),
    hash: provenance.hash({ indices: [...new Set(indices)], workforces: [...new Set(workforces)] }),
  };
}

/** `[md-3-2008]` leads to that source's entry. */
function linksTo(sources: readonly Source[]): Linked {
  const known = new Set(sources.map(({ id }) => id));
  return (markup) =>
    markup.replace(/\[([a-z0-9-]+)\]/g, (text, id: string) =>
      known.has(id) ? `[<a href="#source-${id}">${id}</a>]` : text,
    );
}

function sourceHtml(source: Source): string {
  const { id, publisher, title: name, reference, published, url, confidence, licence } = source;
  const date = published ? `, ${dayText(published)}` : '';
  const number = reference ? ` (${escaped(reference)})` : '';
  const link = isWeb(url) ? ` <a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>` : '';
  return `<li id="source-${escaped(id)}">${escaped(publisher)}, ${escaped(name)}${number}${date}.${link} <span class="muted">Confidence ${confidence}; ${escaped(licence)} [${escaped(id)}]</span></li>`;
}

/** A user's file may give any text for an address; only one of the web becomes a link. */
function isWeb(url: string | null | undefined): url is string {
  return typeof url === 'string' && /^https?:\/\//i.test(url);
}
