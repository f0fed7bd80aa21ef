// Six duties, three bureaus and two categories in a real DuckDB, for tests of questions.
import { openNode } from '../../src/lib/db/node.ts';
import { countDuties, sql, testDesk, type TestDesk } from './sql.ts';

const TABLES = [
  `CREATE TABLE category AS SELECT * FROM (VALUES ('nongye', '农业', 0, 'nongye', 'ny'), ('anquan', '安全', 1, 'anquan', 'aq')) t(id, name, rank, pinyin, initials)`,
  `CREATE TABLE bureau AS SELECT * FROM (VALUES
     ('zuzhibu', '某市委组织部', '市委组织部', 'party', 0, 'zuzhibu', 'zzb', ''),
     ('shuiliju', '某市水利局', '市水利局', 'government', 1, 'shuiliju', 'slj', '水利局'),
     ('gonganju', '某市公安局', '市公安局', 'government', 2, 'gonganju', 'gaj', '公安局')
   ) t(id, name, short_name, tier, rank, pinyin, initials, aliases)`,
  `CREATE TABLE duty AS SELECT * FROM (VALUES
     ('basic-1', 'basic', 1, 0, '农业', 0, '自己种地', 1, 1),
     ('basic-2', 'basic', 2, 1, '安全', 1, '自己巡逻', 2, 2),
     ('shared-1', 'shared', 1, 2, '农业', 0, '共同修渠', 3, 6),
     ('shared-2', 'shared', 2, 3, '安全', 1, '共同查险', 7, 9),
     ('shared-3', 'shared', 3, 4, '农业', 0, '共同供水', 10, 12),
     ('reclaimed-1', 'reclaimed', 1, 5, '农业', 0, '收回水费', 13, 13)
   ) t(id, list, seq, rank, category, category_rank, name, from_line, to_line)`,
  `CREATE TABLE participation AS SELECT * FROM (VALUES
     ('shared-1', '某市水利局', 1, true, 'lead', 2),
     ('shared-1', '某市公安局', 2, true, 'silent', 0),
     ('shared-2', '某市公安局', 1, true, 'first', 1),
     ('shared-2', '某市水利局', 2, true, 'participant', 1),
     ('shared-2', '某市委组织部', 0, false, 'unlisted', 1),
     ('shared-3', '某市水利局', 1, true, 'first', 1),
     ('reclaimed-1', '某市水利局', 1, true, 'takeover', 0)
   ) t(duty_id, bureau, position, listed, role, clauses)`,
  `CREATE TABLE clause AS SELECT *, NULL::VARCHAR AS group_title, NULL::INTEGER AS number, false AS lead, 1 AS from_line, 1 AS to_line FROM (VALUES
     ('shared-1.c1', 'shared-1', 'city', 1, '市水利局牵头修渠', NULL, NULL),
     ('shared-1.c2', 'shared-1', 'city', 2, '市水利局验收', '每年', NULL),
     ('shared-1.t1', 'shared-1', 'township', 1, '上报市水利局', '每季度', '5日内'),
     ('shared-1.t2', 'shared-1', 'township', 2, '组织清淤', NULL, NULL),
     ('shared-2.c1', 'shared-2', 'city', 1, '市公安局、市水利局和市委组织部查险', NULL, NULL),
     ('shared-2.t1', 'shared-2', 'township', 1, '发现险情上报', NULL, NULL),
     ('shared-3.c1', 'shared-3', 'city', 1, '供水', NULL, NULL),
     ('reclaimed-1.k1', 'reclaimed-1', 'takeover', 1, '由市水利局收取', NULL, NULL)
   ) t(id, duty_id, side, position, text, cadence, deadline)`,
  `CREATE TABLE clause_actor AS SELECT * FROM (VALUES
     ('shared-1.c1', 'actor', 1, '某市水利局', '某市水利局', '市水利局', 'named'),
     ('shared-1.c2', 'actor', 1, '某市水利局', '某市水利局', '市水利局', 'named'),
     ('shared-2.c1', 'actor', 1, '某市公安局', '某市公安局', '市公安局', 'named'),
     ('shared-2.c1', 'actor', 2, '某市水利局', '某市水利局', '市水利局', 'named'),
     ('shared-2.c1', 'actor', 3, '某市委组织部', '某市委组织部', '市委组织部', 'named'),
     ('shared-3.c1', 'actor', 1, '某市水利局', '某市水利局', '', 'sole bureau'),
     ('reclaimed-1.k1', 'actor', 1, '某市水利局', '某市水利局', '市水利局', 'named')
   ) t(clause_id, kind, position, name, bureau, printed, basis)`,
  `CREATE TABLE clause_recipient AS SELECT * FROM (VALUES ('shared-1.t1', 1, '某市水利局', '某市水利局', '市水利局')) t(clause_id, position, name, bureau, printed)`,
  `CREATE TABLE action AS SELECT * FROM (VALUES ('shared-1.t1', '上报反馈'), ('shared-1.t2', '组织实施'), ('shared-2.t1', '上报反馈')) t(clause_id, action)`
];

/** A desk at a fresh engine over the six duties. */
export async function sixDuties(): Promise<TestDesk> {
  const engine = await openNode({});
  for (const text of TABLES) await sql(engine, text);
  await countDuties(engine);
  return testDesk(engine);
}
