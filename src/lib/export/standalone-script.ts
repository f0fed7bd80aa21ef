// The script inside the one-file page: matrix, bars and table of duties that answer one another, from the data in the
// page alone.

/** Plain script text for a browser; reads the JSON in #data, builds with text nodes only, and needs nothing from
 *  outside. */
export const SCRIPT = String.raw`
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var words = data.words;
  var state = { lists: {}, category: null, bureau: null, text: '', sort: 'seq', down: false, open: {} };
  var LISTS = ['basic', 'shared', 'reclaimed'];

  function make(tag, attributes, children) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (key) {
      if (key === 'text') node.textContent = attributes[key];
      else if (key.slice(0, 2) === 'on') node.addEventListener(key.slice(2), attributes[key]);
      else if (attributes[key] !== null && attributes[key] !== false) node.setAttribute(key, attributes[key] === true ? '' : attributes[key]);
    });
    (children || []).forEach(function (child) { if (child) node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child); });
    return node;
  }

  function fill(id, children) {
    var node = document.getElementById(id);
    node.textContent = '';
    children.forEach(function (child) { if (child) node.appendChild(child); });
  }

  var needle = function () { return state.text.toLowerCase().split(/\s+/).filter(Boolean); };

  function passes(duty, skip) {
    var chosen = LISTS.filter(function (list) { return state.lists[list]; });
    if (chosen.length && chosen.indexOf(duty.list) < 0) return false;
    if (skip !== 'category' && skip !== 'both' && state.category !== null && duty.category !== state.category) return false;
    if (skip !== 'bureau' && skip !== 'both' && state.bureau !== null && (state.bureau === -1 ? duty.list !== 'basic' : duty.bureaus.indexOf(state.bureau) < 0)) return false;
    return needle().every(function (word) { return duty.search.indexOf(word) >= 0; });
  }

  data.duties.forEach(function (duty) {
    duty.search = (duty.id + ' ' + duty.name + ' ' + duty.clauses.map(function (clause) { return clause.text; }).join(' ')).toLowerCase();
  });

  function step(amount) {
    var at = 0;
    data.scale.bounds.forEach(function (bound, index) { if (amount >= bound) at = index; });
    return data.scale.steps[at] || 0;
  }

  function matrix() {
    var duties = data.duties.filter(function (duty) { return passes(duty, 'both'); });
    var rows = [{ name: words.township, index: -1 }].concat(data.bureaus.map(function (name, index) { return { name: name, index: index, tier: data.tiers[index] }; }));
    var counts = rows.map(function (row) {
      return data.categories.map(function (_, at) {
        return duties.filter(function (duty) { return duty.category === at && (row.index === -1 ? duty.list === 'basic' : duty.bureaus.indexOf(row.index) >= 0); }).length;
      });
    });
    var sum = function (values) { return values.reduce(function (a, b) { return a + b; }, 0); };
    var head = make('tr', {}, [make('th', { scope: 'col', class: 'corner', text: words.bureaus })].concat(data.categories.map(function (name, at) {
      return make('th', { scope: 'col' }, [make('button', { class: 'upright', 'aria-pressed': String(state.category === at && state.bureau === null), onclick: function () { choose(null, state.category === at && state.bureau === null ? null : at); }, text: name })]);
    }), [make('th', { scope: 'col', class: 'sum' }, [make('span', { class: 'upright', text: words.total })])]));
    var last = '';
    var body = rows.map(function (row, r) {
      if (!sum(counts[r])) return null;
      var opens = r > 0 && row.tier !== last;
      last = row.tier;
      return make('tr', { class: opens ? 'opens' : null }, [make('th', { scope: 'row' }, [make('button', { 'aria-pressed': String(state.bureau === row.index && state.category === null), onclick: function () { choose(state.bureau === row.index && state.category === null ? null : row.index, null); }, text: row.name })])]
        .concat(counts[r].map(function (amount, at) {
          if (!amount) return make('td', {});
          var here = state.bureau === row.index && state.category === at;
          return make('td', { class: row.index === -1 ? 'own' : 's' + step(amount) }, [make('button', {
            'aria-pressed': String(here), 'aria-label': row.name + ' ' + data.categories[at] + ' ' + amount, text: String(amount), onclick: function () { choose(here ? null : row.index, here ? null : at); }
          })]);
        }), [make('td', { class: 'sum', text: String(sum(counts[r])) })]));
    });
    var totals = data.categories.map(function (_, at) { return duties.filter(function (duty) { return duty.category === at; }).length; });
    var foot = make('tr', { class: 'foot' }, [make('th', { scope: 'row', text: words.totalDistinct })].concat(totals.map(function (amount) { return make('td', { class: 'sum', text: String(amount) }); }), [make('td', { class: 'sum', text: String(duties.length) })]));
    fill('matrix', [make('thead', {}, [head]), make('tbody', {}, body), make('tfoot', {}, [foot])]);
  }

  function choose(bureau, category) {
    state.bureau = bureau;
    state.category = category;
    draw();
  }

  function bars() {
    var duties = data.duties.filter(function (duty) { return passes(duty, 'bureau'); });
    var rows = data.bureaus.map(function (name, index) {
      return { name: name, index: index, shared: duties.filter(function (duty) { return duty.list === 'shared' && duty.bureaus.indexOf(index) >= 0; }).length, reclaimed: duties.filter(function (duty) { return duty.list === 'reclaimed' && duty.bureaus.indexOf(index) >= 0; }).length };
    }).filter(function (row) { return row.shared + row.reclaimed > 0; });
    rows.sort(function (a, b) { return b.shared + b.reclaimed - a.shared - a.reclaimed || a.index - b.index; });
    var most = Math.max.apply(null, rows.map(function (row) { return row.shared + row.reclaimed; }).concat([1]));
    fill('bars', rows.map(function (row) {
      var bar = function (list) { return row[list] ? make('i', { class: list, style: 'width:' + (100 * row[list] / most) + '%', title: words[list] + ' ' + row[list] }) : null; };
      return make('li', {}, [make('button', { 'aria-pressed': String(state.bureau === row.index), onclick: function () { choose(state.bureau === row.index ? null : row.index, state.category); } }, [
        make('span', { class: 'label', text: row.name }), make('span', { class: 'track' }, [bar('shared'), bar('reclaimed')]), make('b', { text: String(row.shared + row.reclaimed) })
      ])]);
    }));
  }

  function clauses(duty) {
    return ['city', 'takeover', 'township'].map(function (side) {
      var own = duty.clauses.filter(function (clause) { return clause.side === side; });
      if (!own.length) return null;
      var group = null;
      return make('div', { class: 'side' }, [make('h4', { text: words[side] })].concat(own.map(function (clause) {
        var opens = clause.group && clause.group !== group;
        group = clause.group;
        return make('div', {}, [opens ? make('p', { class: 'group', text: clause.group }) : null, make('p', { lang: 'zh-CN' }, [
          (clause.number === null ? '' : clause.number + '. ') + clause.text, clause.who ? make('small', { text: ' ' + clause.who }) : null
        ])]);
      })));
    });
  }

  var ORDER = {
    seq: function (a, b) { return LISTS.indexOf(a.list) - LISTS.indexOf(b.list) || a.seq - b.seq; },
    category: function (a, b) { return a.category - b.category || ORDER.seq(a, b); },
    name: function (a, b) { return a.name < b.name ? -1 : a.name > b.name ? 1 : 0; },
    bureaus: function (a, b) { return b.bureaus.length - a.bureaus.length || ORDER.seq(a, b); }
  };

  function table() {
    var rows = data.duties.filter(function (duty) { return passes(duty, ''); }).sort(ORDER[state.sort]);
    if (state.down) rows.reverse();
    var head = ['seq', 'category', 'name', 'bureaus'].map(function (key) {
      return make('th', { scope: 'col', 'aria-sort': state.sort === key ? (state.down ? 'descending' : 'ascending') : null }, [make('button', {
        text: words['head_' + key], onclick: function () { state.down = state.sort === key ? !state.down : false; state.sort = key; table(); }
      })]);
    });
    var body = [];
    rows.forEach(function (duty) {
      var open = !!state.open[duty.id];
      body.push(make('tr', {}, [
        make('td', {}, [make('span', { class: 'tag ' + duty.list, text: words[duty.list] + ' ' + duty.seq })]), make('td', { text: data.categories[duty.category] }),
        make('td', { lang: 'zh-CN' }, [duty.clauses.length ? make('button', { class: 'name', 'aria-expanded': String(open), text: duty.name, onclick: function () { state.open[duty.id] = !open; table(); } }) : duty.name]),
        make('td', { text: duty.bureaus.map(function (index) { return data.bureaus[index]; }).concat(duty.others).join(words.comma) })
      ]));
      if (open) body.push(make('tr', { class: 'clauses' }, [make('td', { colspan: '4' }, clauses(duty))]));
    });
    fill('duties', [make('thead', {}, [make('tr', {}, head)]), make('tbody', {}, body)]);
    document.getElementById('count').textContent = words.count.replace('#', String(rows.length));
  }

  function controls() {
    fill('lists', LISTS.map(function (list) {
      return make('button', { class: 'tag ' + list, 'aria-pressed': String(!!state.lists[list]), text: words[list], onclick: function () { state.lists[list] = !state.lists[list]; draw(); } });
    }).concat([state.category !== null || state.bureau !== null ? make('button', { text: words.clear, onclick: function () { choose(null, null); } }) : null]));
  }

  function draw() {
    controls();
    matrix();
    bars();
    table();
  }

  document.getElementById('search').addEventListener('input', function (event) {
    state.text = event.target.value;
    draw();
  });
  document.getElementById('live').hidden = false;
  draw();
})();
`;
