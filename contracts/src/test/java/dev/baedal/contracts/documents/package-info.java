/** Compares documents with the code, the events and the other documents that they name. */
package dev.baedal.contracts.documents;
