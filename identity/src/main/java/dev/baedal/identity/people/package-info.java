/** Who can log in, as what, and what happens when somebody guesses. */
package dev.baedal.identity.people;
