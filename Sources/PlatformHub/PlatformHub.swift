// PlatformHub: the post office. Municipalities, systems, grants, routing, the exchange and its journal; no socket in it.
//
// Start with Exchange/Exchange.swift: the life of a message, top to bottom. Registry/Directory.swift says who is who,
// Configuration/ reads it from files, Security/ knows clients and tokens, Routing/ knows when a provider is not to be asked, Codes/ hands the
// code lists out, Operations/ is what operators ask for and are told: reruns, replays, alarms.
