// 取自牵手的合作网络
// 2026-11-23T08:00:00.000Z
// 运行：cypher-shell -u neo4j -f 此文件
// 语句以行末的分号结束，文字中没有换行；最后一条语句给出应有的数量。

MATCH (meta:QianshouMeta)
RETURN date('this database is kept by Qianshou itself: import the network there as json. Its mark: ' + meta.key);
CREATE CONSTRAINT qianshou_entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT qianshou_claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT qianshou_source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CALL db.awaitIndexes(300);
UNWIND [
{id: 'city', kind: 'City', name: '香港', nameEn: 'Hong Kong', lat: 22.3, lon: 114.17, degree: 1, version: 1}
] AS row
MERGE (e:Entity {id: row.id})
REMOVE e:City:Region:University:Institute:Company:Association:Agency:Platform:Official:Event:Agreement
SET e:City, e = row;
UNWIND [
{id: 'university', kind: 'University', name: '香港城市大学', nameEn: 'City University of Hong Kong', from: '1984', externalIds: '{"ror":"03q8dnn23","wikidata":"Q1094046"}', degree: 3, version: 3}
] AS row
MERGE (e:Entity {id: row.id})
REMOVE e:City:Region:University:Institute:Company:Association:Agency:Platform:Official:Event:Agreement
SET e:University, e = row;
UNWIND [
{id: 'company', kind: 'Company', name: '海尔集团', nameEn: 'Haier Group', aliases: ['海尔', 'Haier; Qingdao'], topics: ['digital-economy'], description: '家电与智能制造企业，总部在青岛', url: 'https://example.org/?a=1&b=2', figures: '[{"label":"研发中心","labelEn":"research centres","value":10,"unit":"个"}]', degree: 3, version: 1}
] AS row
MERGE (e:Entity {id: row.id})
REMOVE e:City:Region:University:Institute:Company:Association:Agency:Platform:Official:Event:Agreement
SET e:Company, e = row;
UNWIND [
{id: 'agreement', kind: 'Agreement', name: '智能制造合作备忘录', nameEn: 'Memorandum on smart manufacturing', from: '2024-03-25', form: 'memorandum', degree: 2, version: 1}
] AS row
MERGE (e:Entity {id: row.id})
REMOVE e:City:Region:University:Institute:Company:Association:Agency:Platform:Official:Event:Agreement
SET e:Agreement, e = row;
UNWIND [
{source: 'company', target: 'university', properties: {id: 'r1', from: '2023-02', state: 'active', agreement: 'agreement', confidence: 90, status: 'reviewed', sources: 1, origin: 'derived', version: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:PARTNER_OF {id: row.properties.id}]->(b)
SET r = row.properties;
UNWIND [
{source: 'university', target: 'city', properties: {id: 'r5', state: 'active', sources: 0, origin: 'stated', version: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:LOCATED_IN {id: row.properties.id}]->(b)
SET r = row.properties;
UNWIND [
{source: 'company', target: 'university', properties: {id: 'r2', from: '2024', to: '2024', state: 'ended', confidence: 70, status: 'reviewed', sources: 1, origin: 'stated', version: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:MET_WITH {id: row.properties.id}]->(b)
SET r = row.properties;
UNWIND [
{source: 'company', target: 'agreement', properties: {id: 'r3', from: '2024-03-25', state: 'active', side: 'a', confidence: 90, status: 'reviewed', sources: 1, origin: 'stated', version: 1}},
{source: 'university', target: 'agreement', properties: {id: 'r4', role: '牵头方', roleEn: 'lead', state: 'active', side: 'b', confidence: 90, status: 'reviewed', sources: 1, origin: 'stated', version: 1}}
] AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:PARTY_TO {id: row.properties.id}]->(b)
SET r = row.properties;
UNWIND [
{id: 'c1', about: 'agreement', source: 'news', paragraph: 21, summary: '两方签署备忘录', summaryEn: 'The two signed a memorandum', confidence: 90, status: 'reviewed'},
{id: 'c2', about: 'r2', source: 'news', summary: '双方会面', summaryEn: 'The two met', confidence: 70, status: 'unreviewed'}
] AS row
MERGE (c:Claim {id: row.id})
SET c = row
WITH c, row
CALL (c, row) {
  MATCH (c)-[old:FROM|ABOUT]->(other)
  WHERE other.id <> CASE type(old) WHEN 'FROM' THEN row.source ELSE row.about END
  DELETE old
}
MERGE (s:Source {id: row.source})
MERGE (c)-[:FROM]->(s)
WITH c, row
MATCH (e:Entity {id: row.about})
MERGE (c)-[:ABOUT]->(e);
UNWIND [
{id: 'news', title: '合作之约', titleEn: 'A meeting of partners', language: 'zh', publisher: '示例日报', url: 'https://example.org/news', publishedOn: '2024-03-26', paragraphs: 30}
] AS row
MERGE (s:Source {id: row.id})
SET s = row;
RETURN 4 AS entities, 5 AS relations, 2 AS claims, 1 AS sources, false AS changedMeanwhile;
