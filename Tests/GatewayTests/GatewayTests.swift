import Testing

/// Tests with a whole hub behind a socket.
@Suite(.timeLimit(.minutes(10))) struct GatewayTests {}
