'use strict';

const sliders = ['price', 'churn', 'cost', 'quota', 'cac'];
const digits = { price: 2, churn: 1, cost: 3, quota: 0, cac: 0 };
const element = id => document.getElementById(id);
const value = id => Number(element(id).value);
const fixed = (number, places) => number.toFixed(places).replace('-', '\u2212');

/** What is asked, in the words of the service. A percentage is a fraction there. */
function request() {
  return {
    currency: 'USD',
    unit: 'second',
    plan: {
      name: 'Clip',
      price: value('price'),
      included: { unitsPerMonth: value('quota'), pricePerUnitBeyond: 0.06 },
      storeCommissionFraction: 0.15,
    },
    usage: { family: 'LOG_NORMAL', meanUnitsPerMonth: 60, topTenthShare: 0.72 },
    cost: { perUnit: value('cost'), failedFraction: 0.1667 },
    retention: { monthlyChurn: Number((value('churn') / 100).toFixed(3)) },
    cacPerUser: value('cac'),
    discountPerYear: 0.12,
    horizonMonths: 36,
  };
}

function showInputs() {
  for (const id of sliders) {
    element(id + '-shown').textContent = fixed(value(id), digits[id]);
  }
}

const orNone = (number, places) => number === null ? 'none' : fixed(number, places);

function showQuote(quote) {
  element('ltv').textContent = fixed(quote.ltvPerUser, 2);
  element('ratio').textContent = orNone(quote.ltvToCacRatio, 2);
  element('payback-text').textContent = quote.payback.text;
  element('margin').textContent =
    quote.grossMarginFraction === null ? 'none' : fixed(100 * quote.grossMarginFraction, 1);
  element('loss').textContent = fixed(100 * quote.usersAtALossFraction, 1);
  element('even').textContent = orNone(quote.breakEvenPricePerMonth, 2);
}

/** A picture stands in an image of its own, where its style is not the page's: the page allows no style but its file. */
function showCharts(answer) {
  for (const chart of answer.charts) {
    const image = element('chart-' + chart.name);
    const old = image.src;
    image.src = URL.createObjectURL(new Blob([chart.svg], { type: 'image/svg+xml' }));
    image.alt = chart.title + '. ' + chart.description;
    const size = /width="([0-9.]+)" height="([0-9.]+)"/.exec(chart.svg);
    if (size) {
      image.width = Math.round(Number(size[1]));
      image.height = Math.round(Number(size[2]));
    }
    if (old.startsWith('blob:')) {
      URL.revokeObjectURL(old);
    }
  }
}

async function ask(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  const json = await answer.json();
  if (!answer.ok) {
    const faults = (json.violations || []).map(each => each.pointer + ' must be ' + each.expected);
    throw new Error(json.title + ': ' + (faults.join('; ') || json.detail));
  }
  return json;
}

/** One question of a kind is under way at a time; of those that come meanwhile the last is asked next. */
function latest(path, show) {
  let busy = false;
  let next = null;
  return async function run(body) {
    if (busy) {
      next = body;
      return;
    }
    busy = true;
    try {
      show(await ask(path, body));
      element('message').textContent = '';
    } catch (error) {
      element('message').textContent = error.message;
    } finally {
      busy = false;
      document.body.dataset[path.slice(4)] = body;
      if (next !== null) {
        const waiting = next;
        next = null;
        run(waiting);
      }
    }
  };
}

const quote = latest('/v1/quote', showQuote);
const charts = latest('/v1/charts', showCharts);

function follow() {
  showInputs();
  const asked = request();
  element('sent').textContent = JSON.stringify(asked, null, 2);
  const body = JSON.stringify(asked);
  quote(body);
  charts(body);
}

element('inputs').addEventListener('input', follow);
element('inputs').addEventListener('submit', event => event.preventDefault());
follow();
