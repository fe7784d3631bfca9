// Formats: bytes ↔ events. XML and XSD by libxml2, strict JSON, SOAP envelopes, CSV,
// spreadsheets (Spreadsheet/: zip, xlsx, CSV of either encoding), and YAML for configuration; knows no contract.
