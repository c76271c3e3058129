/**
 * MyPage in the words of the other seeds (M22): one table, one truth, and for each seed the names that its pages use.
 * Read only; nothing here writes or adds to what {@code domain} keeps.
 */
package dev.baedal.customer.views;
