// Adapters: how a vendor's system is reached and spoken to.
//
// Adapter.swift is the registry of kinds; HTTP/ has what SOAP and REST share (connection, token, deadline, failures), REST/ and
// SOAP/ the two languages, Dialect/ where one vendor's system says things differently. Codes/ is the one system that is the hub itself.
