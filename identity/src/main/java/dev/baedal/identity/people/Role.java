package dev.baedal.identity.people;

/** The role of a person on the platform. Services decide what each role may do. */
public enum Role {

	CUSTOMER, OWNER, RIDER, OPERATOR
}
