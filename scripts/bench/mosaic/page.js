// A heatmap and bars of bureaus and lists that filter each other, by Mosaic vgplot: the peer of `npm run bench`.
import { clausePoint } from '@uwdata/mosaic-core';
import * as vg from '@uwdata/vgplot';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

const db = new AsyncDuckDB(new VoidLogger(), new Worker('/mosaic/worker.js'));
await db.instantiate(`${location.origin}/mosaic/engine.wasm`);
await db.open({});
const connection = await db.connect();
const bytes = new Uint8Array(await (await fetch('/mosaic/rows.arrow')).arrayBuffer());
await connection.insertArrowFromIPCStream(bytes, { name: 'rows', create: true });
const coordinator = vg.coordinator();
coordinator.databaseConnector(vg.wasmConnector({ duckdb: db, connection }));

const chosen = vg.Selection.crossfilter();
const rows = vg.from('rows', { filterBy: chosen });
document.body.append(
  vg.plot(
    vg.cell(rows, { x: 'category', y: 'bureau', fill: vg.count(), inset: 0.5 }),
    vg.text(rows, { x: 'category', y: 'bureau', text: vg.count() }),
    vg.marginLeft(140),
    vg.width(1000),
    vg.height(900)
  ),
  vg.plot(vg.barX(rows, { x: vg.count(), y: 'bureau' }), vg.marginLeft(140), vg.height(900)),
  vg.plot(vg.barX(rows, { x: vg.count(), y: 'list' }), vg.toggleY({ as: chosen }), vg.marginLeft(140))
);

const source = {};
/** Filters everything by a list, by none for null. */
window.choose = (list) =>
  chosen.update(list === null ? clausePoint('list', undefined, { source }) : clausePoint('list', list, { source }));
window.drawn = true;
