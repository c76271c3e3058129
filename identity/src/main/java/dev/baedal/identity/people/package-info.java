/** The people who can log in, their roles, and the lock-out after wrong passwords. */
package dev.baedal.identity.people;
