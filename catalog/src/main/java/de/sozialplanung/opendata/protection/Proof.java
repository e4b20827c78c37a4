package de.sozialplanung.opendata.protection;

/// Two worlds that the true one cannot be told from, apart by the width asked for.
record Proof(Shifts one, Shifts other) {}
