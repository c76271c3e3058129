/** The programs that may ask for tokens, and what stands in the tokens they get. */
package dev.baedal.identity.clients;
