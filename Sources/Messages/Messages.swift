// What has been accepted and is not done yet: messages, who must get them, and how far each delivery is.
//
// The room knows no contract and no socket. One protocol, ``MessageStore``, says what holds; two engines keep it: the embedded
// one (a log of its own with an index) and PostgreSQL. The same test suite runs against both.
