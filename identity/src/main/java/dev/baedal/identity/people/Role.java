package dev.baedal.identity.people;

/** What somebody is on the platform. Services say what each may do. */
public enum Role {

	CUSTOMER, OWNER, RIDER, OPERATOR
}
