// Contracts: what may be said. Catalogue/ reads contracts from interfaces/, Model/ is what they compile to, Reading/ is the one
// validator and Rules/ what it knows of values, Writing/ turns messages back into bytes, Publications/ generates XSD, WSDL, OpenAPI,
// JSON Schema, CSV layouts, Swift types and the catalogue site, Typed/ is what those types stand on, Errors/ is the catalogue of
// codes and texts. Versions/ maps one version's messages to another's, Comparison/ tells what changed, Lint/ what readers would
// stumble over. Import/ makes drafts of contracts from the standard's item tables, Foreign/ keeps schemas that others wrote.
