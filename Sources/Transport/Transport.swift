// Transport: HTTP/1.1 on SwiftNIO channels, for both sides of the hub; knows no contract.
//
// HTTP/ is the codec (strict, no copies), Server/ the connections of callers, Client/ the kept connections to providers,
// Loop/ what an event loop has once: one coarse timer, one value of each kind.
