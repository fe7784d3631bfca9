// Contracts: what may be said. Catalogue/ reads contracts from interfaces/, Model/ is what they compile to, Reading/ is the one
// validator and Rules/ what it knows of values, Writing/ turns messages back into bytes, Publications/ generates XSD, WSDL, OpenAPI
// and JSON Schema, Errors/ is the catalogue of codes and texts.
// Import/ makes drafts of contracts from the standard's item tables, Foreign/ keeps schemas that others wrote.
