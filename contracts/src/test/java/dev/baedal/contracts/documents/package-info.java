/** Documents that name code, events or each other are held to it here. */
package dev.baedal.contracts.documents;
