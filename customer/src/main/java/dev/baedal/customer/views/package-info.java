/**
 * MyPage under the names of the other seeds (M22): one table, and one view per seed with the field names of its pages.
 * Read-only: nothing here writes to the pages of {@code domain} or adds to them.
 */
package dev.baedal.customer.views;
