/** The colours of a picture on its ground. */
export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  /** One a style; more lines than colours repeat them with other shapes. */
  readonly colours: readonly string[];
}

export const THEMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

/**
 * Every colour stands out from its ground by 4.5:1 or more (WCAG 2.2, 1.4.3), so that it may be
 * text too, and from every other for readers who lack red, green or blue cones: a test simulates
 * each. In black and white the shapes at the points tell the lines apart, and the labels name them.
 */
export const PALETTES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    ground: '#ffffff',
    ink: '#16181d',
    muted: '#555b66',
    rule: '#d5d8de',
    colours: ['#0f3778', '#a34dd8', '#427c35', '#5e2903', '#636363', '#161616'],
  },
  dark: {
    ground: '#14171a',
    ink: '#f0f2f5',
    muted: '#aab1bb',
    rule: '#3a4047',
    colours: ['#9cbff8', '#b45bc8', '#bbca09', '#e65f2a', '#8f8f8f', '#eeeeee'],
  },
};

/** Fonts that are there: the system's own, and on any machine some sans serif. */
const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif';

/** The rules that every picture is drawn by; colours are variables, so that a page can set them. */
const CHART_RULES = `
.chart text{font-family:${FONTS};fill:var(--ink)}
.chart .ground{fill:var(--ground)}
.chart .title text{font-size:17px;font-weight:600}
.chart .subtitle text{font-size:13px;fill:var(--muted)}
.chart .axis text,.chart .strip text{font-size:12px;fill:var(--muted);font-variant-numeric:tabular-nums}
.chart .strip text{font-size:11px}
.chart .inferred{font-style:italic}
.chart .notes text,.chart .credit text{font-size:11px;fill:var(--muted)}
.chart .label{font-size:12px;font-weight:600}
.chart .end{font-size:12px}
.chart .grid{stroke:var(--rule);stroke-width:1}
.chart .base{stroke:var(--muted);stroke-width:1.5}
.chart .break{stroke:var(--muted);stroke-width:1;stroke-dasharray:2 3}
.chart .leader{stroke:var(--muted);stroke-width:.75;fill:none}
.chart .line{fill:none;stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}
.chart .quiet .line{stroke-width:1.25}
.chart .apart,.chart .assumed{stroke-dasharray:1 5}
.chart .assumed{stroke-dasharray:6 4}
.chart .point{stroke-width:1.5}
.chart .hollow{fill:var(--ground)}
.chart .across{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:7 4}
.chart .band{fill:none}
.chart .row:nth-child(even) .band{fill:var(--rule);fill-opacity:.35}
.chart .span{fill:var(--ink);fill-opacity:.3}
.chart .bar{fill:var(--ink)}
.chart .rows text{font-size:11px}
.chart .halo{font-size:11px;paint-order:stroke;stroke:var(--ground);stroke-width:4px;stroke-linejoin:round}
.chart .gap{stroke:var(--muted);stroke-width:1.25}
`;

/** The class of a style's colour. */
export function styleClass(style: number): string {
  return `s${style % PALETTES.light.colours.length}`;
}

const STYLE_RULES = PALETTES.light.colours
  .map(
    (_, at) =>
      `.chart .s${at} .line,.chart .s${at} .point{stroke:var(--c${at})}.chart .s${at} .point:not(.hollow),.chart text.s${at},.chart .s${at} text.label{fill:var(--c${at})}.chart .s${at} .bar{fill:var(--c${at})}`,
  )
  .join('\n');

/** The rules of all pictures, with the colours as variables to be set. */
export function chartRules(): string {
  return `${CHART_RULES}${STYLE_RULES}\n`;
}

/** A theme's colours as the values of those variables. */
export function colourVariables({ ground, ink, muted, rule, colours }: Theme): string {
  const styles = colours.map((colour, at) => `--c${at}:${colour}`).join(';');
  return `--ground:${ground};--ink:${ink};--muted:${muted};--rule:${rule};${styles}`;
}
