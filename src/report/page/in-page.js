// What the page does besides being read: sort its tables, read out its charts, and unfold for print.
// Without it everything is there all the same.

/** What a cell counts for when its column is sorted; text where it holds no figure. */
function rank(cell) {
  const text = cell.textContent.trim();
  const figure = /[-−]?£?\d[\d,]*(?:\.\d+)?/.exec(text);
  if (!figure) return /^(none|–|)$/.test(text) ? Number.NEGATIVE_INFINITY : text.toLowerCase();
  const size = Number(figure[0].replace(/[£,]/g, '').replace('−', '-'));
  // A gain stands among cuts as a negative one.
  return /^(real rise|gain|ahead)/.test(text) ? -size : size;
}

function sortable(table) {
  const [head] = table.tHead ? table.tHead.rows : [];
  const [body] = table.tBodies;
  if (!head || !body || body.rows.length < 2) return;
  [...head.cells].forEach((cell, column) => {
    if (cell.textContent.trim() === '') return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener('click', () => {
      const order = cell.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of head.cells) other.removeAttribute('aria-sort');
      cell.setAttribute('aria-sort', order);
      const turn = order === 'ascending' ? 1 : -1;
      const rows = [...body.rows].map((row) => ({ row, value: rank(row.cells[column]) }));
      rows.sort(({ value: a }, { value: b }) => {
        if (typeof a !== typeof b) return typeof a === 'number' ? turn : -turn;
        return a === b ? 0 : (a < b ? -1 : 1) * turn;
      });
      body.append(...rows.map(({ row }) => row));
    });
  });
}

/** Reads out the figure nearest to the pointer, or the next with the arrow keys. */
function readable(figure) {
  const says = document.createElement('output');
  says.className = 'readout';
  says.textContent = 'Point at the chart, or press the arrow keys on it, to read its figures.';
  figure.append(says);
  let texts = [];
  for (const svg of figure.querySelectorAll('svg')) {
    const points = [...svg.querySelectorAll('.point:not(.sample)')];
    const titles = [...svg.querySelectorAll('.point > title')];
    // The smaller drawing has no words of its own where its marks are those of the first.
    const words = titles.length > 0 ? titles.map((title) => title.textContent) : texts;
    texts = words;
    // The browser's own words under the pointer would stand in the way of ours.
    for (const title of titles) title.remove();
    if (points.length === 0) continue;
    let at = -1;
    const pick = (next) => {
      if (next === at) return;
      points[at]?.classList.remove('picked');
      at = next;
      points[at].classList.add('picked');
      says.textContent = words[at];
    };
    const holder = svg.parentElement;
    holder.tabIndex = 0;
    holder.setAttribute('role', 'group');
    holder.setAttribute('aria-label', 'Chart; the arrow keys read its figures one by one');
    holder.addEventListener('pointermove', ({ clientX, clientY }) => {
      const distances = points.map((point) => {
        const box = point.getBoundingClientRect();
        return Math.hypot(box.x + box.width / 2 - clientX, box.y + box.height / 2 - clientY);
      });
      pick(distances.indexOf(Math.min(...distances)));
    });
    holder.addEventListener('keydown', (event) => {
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      pick((Math.max(at, step > 0 ? -1 : 0) + step + points.length) % points.length);
    });
  }
}

for (const table of document.querySelectorAll('table')) sortable(table);
for (const figure of document.querySelectorAll('figure')) readable(figure);

let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  for (const details of folded) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
});
