// A few duties in a real engine, small enough to count by hand.
import { openNode } from '../../src/lib/db/node.ts';
import { countDuties, sql, testDesk, type TestDesk } from './sql.ts';

type Cell = string | number | boolean | null;

const TABLES: Record<string, { columns: string; rows: Cell[][] }> = {
  duty: {
    columns:
      'id VARCHAR, list VARCHAR, seq INTEGER, rank INTEGER, category VARCHAR, category_rank INTEGER, name VARCHAR, ' +
      'from_line INTEGER, to_line INTEGER',
    rows: [
      ['basic-1', 'basic', 1, 0, '民生服务', 0, '修桥补路', 1, 1],
      ['basic-2', 'basic', 2, 1, '自然资源', 1, '看山护林', 2, 2],
      ['shared-1', 'shared', 1, 2, '自然资源', 1, '河道巡查', 3, 3],
      ['shared-2', 'shared', 2, 3, '自然资源', 1, '水源保护', 4, 4],
      ['shared-3', 'shared', 3, 4, '民生服务', 0, '入学保障', 5, 5],
      ['reclaimed-1', 'reclaimed', 1, 5, '自然资源', 1, '取水处罚', 6, 6]
    ]
  },
  category: {
    columns: 'id VARCHAR, name VARCHAR, rank INTEGER, pinyin VARCHAR, initials VARCHAR',
    rows: [
      ['minshengfuwu', '民生服务', 0, 'minshengfuwu', 'msfw'],
      ['ziranziyuan', '自然资源', 1, 'ziranziyuan', 'zrzy']
    ]
  },
  bureau: {
    columns:
      'id VARCHAR, name VARCHAR, short_name VARCHAR, tier VARCHAR, rank INTEGER, pinyin VARCHAR, initials VARCHAR, aliases VARCHAR',
    rows: [
      ['jiaoyuju', '某市教育局', '市教育局', 'government', 0, 'jiaoyuju', 'jyj', '市教育局|教育局'],
      ['shuiliju', '某市水利局', '市水利局', 'government', 1, 'shuiliju', 'slj', '市水利局|水利局'],
      ['huanbaofenju', '某州环保分局', '州环保分局', 'branch', 2, 'huanbaofenju', 'hbfj', '州环保分局']
    ]
  },
  participation: {
    columns: 'duty_id VARCHAR, bureau VARCHAR, position INTEGER, listed BOOLEAN, role VARCHAR, clauses INTEGER',
    rows: [
      ['shared-1', '某市水利局', 1, true, 'first', 2],
      ['shared-2', '某市水利局', 1, true, 'lead', 1],
      ['shared-2', '某州环保分局', 2, true, 'silent', 0],
      ['shared-2', '某市教育局', 0, false, 'unlisted', 1],
      ['shared-3', '某市教育局', 1, true, 'first', 1],
      ['reclaimed-1', '某市水利局', 1, true, 'takeover', 1]
    ]
  },
  clause: {
    columns:
      'id VARCHAR, duty_id VARCHAR, side VARCHAR, group_title VARCHAR, number INTEGER, position INTEGER, text VARCHAR, ' +
      'cadence VARCHAR, deadline VARCHAR, lead BOOLEAN, from_line INTEGER, to_line INTEGER',
    rows: [
      ['shared-1.c1', 'shared-1', 'city', null, 1, 1, '市水利局制定巡查办法', null, null, false, 3, 3],
      ['shared-1.c2', 'shared-1', 'city', null, 2, 2, '市水利局开展执法', null, null, false, 3, 3],
      ['shared-1.t1', 'shared-1', 'township', null, 1, 1, '每季度巡查河道并上报市水利局', '每季度', null, false, 3, 3],
      ['shared-1.t2', 'shared-1', 'township', null, 2, 2, '开展宣传', null, null, false, 3, 3],
      ['shared-2.c1', 'shared-2', 'city', null, 1, 1, '市水利局牵头，会同市教育局', null, null, true, 4, 4],
      ['shared-2.c2', 'shared-2', 'city', null, 2, 2, '市教育局开展节水教育', null, null, false, 4, 4],
      ['shared-2.t1', 'shared-2', 'township', null, 1, 1, '发现问题7日内上报州环保分局', null, '7日内', false, 4, 4],
      ['shared-3.c1', 'shared-3', 'city', null, 1, 1, '市教育局核定学区', null, null, false, 5, 5],
      ['shared-3.t1', 'shared-3', 'township', null, 1, 1, '定期摸排适龄儿童并上报', '定期', null, false, 5, 5],
      ['reclaimed-1.k1', 'reclaimed-1', 'takeover', null, null, 1, '市水利局实施处罚', null, null, false, 6, 6]
    ]
  },
  clause_actor: {
    columns:
      'clause_id VARCHAR, kind VARCHAR, position INTEGER, name VARCHAR, bureau VARCHAR, printed VARCHAR, basis VARCHAR',
    rows: [
      ['shared-1.c1', 'actor', 1, '某市水利局', '某市水利局', '市水利局', 'named'],
      ['shared-1.c2', 'actor', 1, '某市水利局', '某市水利局', '市水利局', 'named'],
      ['shared-2.c1', 'actor', 1, '某市水利局', '某市水利局', '市水利局', 'named'],
      ['shared-2.c1', 'partner', 1, '某市教育局', '某市教育局', '市教育局', 'named'],
      ['shared-2.c2', 'actor', 1, '某市教育局', '某市教育局', '市教育局', 'named'],
      ['shared-3.c1', 'actor', 1, '某市教育局', '某市教育局', '市教育局', 'named'],
      ['reclaimed-1.k1', 'actor', 1, '某市水利局', '某市水利局', '市水利局', 'named']
    ]
  },
  clause_recipient: {
    columns: 'clause_id VARCHAR, position INTEGER, name VARCHAR, bureau VARCHAR, printed VARCHAR',
    rows: [
      ['shared-1.t1', 1, '某市水利局', '某市水利局', '市水利局'],
      ['shared-2.t1', 1, '某州环保分局', '某州环保分局', '州环保分局']
    ]
  },
  action: {
    columns: 'clause_id VARCHAR, action VARCHAR',
    rows: [
      ['shared-1.t1', '排查巡查'],
      ['shared-1.t1', '上报反馈'],
      ['shared-1.t2', '宣传教育'],
      ['shared-2.t1', '上报反馈'],
      ['shared-3.t1', '排查巡查'],
      ['shared-3.t1', '上报反馈']
    ]
  }
};

/** A desk at a new engine with six duties, three bureaus of two tiers and two categories. */
export async function smallLists(): Promise<TestDesk> {
  const engine = await openNode({});
  for (const [name, { columns, rows }] of Object.entries(TABLES)) {
    await sql(engine, `CREATE TABLE ${name} (${columns})`);
    const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
    await sql(engine, `INSERT INTO ${name} VALUES ${values}`);
  }
  await countDuties(engine);
  return testDesk(engine);
}

function literal(cell: Cell): string {
  return cell === null ? 'NULL' : typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
}
