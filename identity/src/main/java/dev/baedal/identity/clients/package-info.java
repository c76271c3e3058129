/** The clients that may request tokens, and the claims of their tokens. */
package dev.baedal.identity.clients;
