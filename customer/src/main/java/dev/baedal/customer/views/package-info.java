/**
 * MyPage over HTTP: its JSON, its labels, its access rules, and the views of the other seeds (M22). Read-only: nothing
 * here changes the pages of {@code domain}.
 */
package dev.baedal.customer.views;
