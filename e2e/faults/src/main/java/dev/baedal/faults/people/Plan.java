package dev.baedal.faults.people;

/** What somebody is up to. @param address holds a name that no other wish has */
record Plan(String customer, String address, Manner manner, int dish, int qty, Ending ending) {
}
