/**
 * MyPage as callers see it: its JSON, its labels, who may read it, and the names that the other seeds give to it (M22).
 * Read-only: nothing here writes to the pages of {@code domain} or adds to them.
 */
package dev.baedal.customer.views;
