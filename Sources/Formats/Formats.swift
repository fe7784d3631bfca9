// Formats: bytes ↔ events. XML and XSD by libxml2, strict JSON, SOAP envelopes, CSV, and YAML for configuration; knows no contract.
